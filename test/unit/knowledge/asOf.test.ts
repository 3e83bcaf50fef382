/**
 * A hundred questions of the form “who, on that day?”, from history, with the days on which the answer changes. Each
 * has its source beside it; none was read off the knowledge base.
 */
import assert from 'node:assert/strict';
import { loadKnowledge } from '../../../src/core/knowledge/load';
import type { OfficeRole } from '../../../src/core/knowledge/records';
import { KNOWLEDGE_JSON } from '../../../src/generated/knowledge';

const knowledge = loadKnowledge(KNOWLEDGE_JSON);
const on = (day: string) => ({ from: day, to: day });

const HOS: OfficeRole = 'head-of-state';
const HOG: OfficeRole = 'head-of-government';

/** Day, country, office, who held it. */
const HOLDERS: readonly (readonly [string, string, OfficeRole, string])[] = [
  ['2022-09-05', 'GBR', HOG, 'Boris Johnson'], // Court Circular, 6 September 2022: resigned at Balmoral on the 6th
  ['2022-09-06', 'GBR', HOG, 'Liz Truss'], // Court Circular, 6 September 2022
  ['2022-10-24', 'GBR', HOG, 'Liz Truss'], // Court Circular, 25 October 2022
  ['2022-10-25', 'GBR', HOG, 'Rishi Sunak'], // Court Circular, 25 October 2022
  ['2024-07-05', 'GBR', HOG, 'Keir Starmer'], // Court Circular, 5 July 2024
  ['2016-07-12', 'GBR', HOG, 'David Cameron'], // Court Circular, 13 July 2016
  ['2016-07-13', 'GBR', HOG, 'Theresa May'], // Court Circular, 13 July 2016
  ['2007-06-27', 'GBR', HOG, 'Gordon Brown'], // Court Circular, 27 June 2007
  ['1997-05-02', 'GBR', HOG, 'Tony Blair'], // London Gazette, May 1997
  ['1990-11-27', 'GBR', HOG, 'Margaret Thatcher'], // London Gazette: John Major took office on 28 November 1990
  ['1990-11-28', 'GBR', HOG, 'John Major'], // London Gazette, November 1990
  ['2022-09-07', 'GBR', HOS, 'Elizabeth II'], // Palace statement, 8 September 2022
  ['2022-09-08', 'GBR', HOS, 'Charles III'], // Accession Council, proclamation of 10 September 2022
  ['1993-01-19', 'USA', HOS, 'George H. W. Bush'], // White House historical record: terms end on 20 January at noon
  ['1993-01-20', 'USA', HOS, 'Bill Clinton'], // White House historical record
  ['2001-01-20', 'USA', HOS, 'George W. Bush'], // White House historical record
  ['2009-01-20', 'USA', HOG, 'Barack Obama'], // White House historical record
  ['2017-01-19', 'USA', HOS, 'Barack Obama'], // White House historical record
  ['2017-01-20', 'USA', HOS, 'Donald Trump'], // White House historical record
  ['2021-01-20', 'USA', HOS, 'Joe Biden'], // White House historical record
  ['2025-01-20', 'USA', HOS, 'Donald Trump'], // White House historical record
  ['2013-02-01', 'USA', 'foreign-minister', 'John Kerry'], // Office of the Historian, Department of State
  ['2021-01-26', 'USA', 'foreign-minister', 'Antony Blinken'], // Office of the Historian, Department of State
  ['1991-12-24', 'SUN', HOS, 'Mikhail Gorbachev'], // Resignation speech, 25 December 1991
  ['1999-12-30', 'RUS', HOS, 'Boris Yeltsin'], // Decree 1761 of 31 December 1999
  ['1999-12-31', 'RUS', HOS, 'Vladimir Putin'], // Decree 1761: acting president from noon on the 31st
  ['2008-05-07', 'RUS', HOS, 'Dmitry Medvedev'], // Inauguration, kremlin.ru
  ['2012-05-07', 'RUS', HOS, 'Vladimir Putin'], // Inauguration, kremlin.ru
  ['2020-01-16', 'RUS', HOG, 'Mikhail Mishustin'], // Decree 17 of 16 January 2020
  ['1998-10-26', 'DEU', HOG, 'Helmut Kohl'], // Bundestag, plenary record of 27 October 1998
  ['1998-10-27', 'DEU', HOG, 'Gerhard Schröder'], // Bundestag, plenary record of 27 October 1998
  ['2005-11-22', 'DEU', HOG, 'Angela Merkel'], // Bundestag, plenary record of 22 November 2005
  ['2021-12-07', 'DEU', HOG, 'Angela Merkel'], // Bundestag, plenary record of 8 December 2021
  ['2021-12-08', 'DEU', HOG, 'Olaf Scholz'], // Bundestag, plenary record of 8 December 2021
  ['2025-05-06', 'DEU', HOG, 'Friedrich Merz'], // Bundestag, plenary record of 6 May 2025 (second ballot)
  ['1995-05-16', 'FRA', HOS, 'François Mitterrand'], // Journal officiel, May 1995
  ['1995-05-17', 'FRA', HOS, 'Jacques Chirac'], // Journal officiel, May 1995
  ['2007-05-16', 'FRA', HOS, 'Nicolas Sarkozy'], // Journal officiel, May 2007
  ['2012-05-15', 'FRA', HOS, 'François Hollande'], // Conseil constitutionnel, proclamation; handover on 15 May
  ['2017-05-14', 'FRA', HOS, 'Emmanuel Macron'], // Conseil constitutionnel; handover on 14 May
  ['2022-05-16', 'FRA', HOG, 'Élisabeth Borne'], // Decree of 16 May 2022
  ['2024-09-05', 'FRA', HOG, 'Michel Barnier'], // Decree of 5 September 2024
  ['2022-10-22', 'ITA', HOG, 'Giorgia Meloni'], // Quirinale: oath on 22 October 2022
  ['2021-02-13', 'ITA', HOG, 'Mario Draghi'], // Quirinale: oath on 13 February 2021
  ['2018-06-02', 'ESP', HOG, 'Pedro Sánchez'], // Boletín Oficial del Estado: oath on 2 June 2018
  ['2014-06-18', 'ESP', HOS, 'Juan Carlos I'], // Ley Orgánica 3/2014: in force on 19 June at midnight
  ['2014-06-19', 'ESP', HOS, 'Felipe VI'], // Ley Orgánica 3/2014
  ['2013-04-29', 'NLD', HOS, 'Beatrix'], // Act of abdication, 30 April 2013
  ['2013-04-30', 'NLD', HOS, 'Willem-Alexander'], // Act of abdication, 30 April 2013
  ['2013-07-21', 'BEL', HOS, 'Philippe'], // Moniteur belge: oath on 21 July 2013
  ['2024-01-13', 'DNK', HOS, 'Margrethe II'], // Council of State, 14 January 2024
  ['2024-01-14', 'DNK', HOS, 'Frederik X'], // Council of State, 14 January 2024
  ['1989-12-29', 'CSK', HOS, 'Václav Havel'], // Federal Assembly, elected and sworn in on 29 December 1989
  ['1993-02-02', 'CZE', HOS, 'Václav Havel'], // Prague Castle: oath on 2 February 1993
  ['2019-05-20', 'UKR', HOS, 'Volodymyr Zelenskyy'], // Verkhovna Rada: oath on 20 May 2019
  ['2014-06-07', 'UKR', HOS, 'Petro Poroshenko'], // Verkhovna Rada: oath on 7 June 2014
  ['2019-04-30', 'JPN', HOS, 'Akihito'], // Special act on the abdication: 30 April 2019
  ['2019-05-01', 'JPN', HOS, 'Naruhito'], // Accession on 1 May 2019, Imperial Household Agency
  ['2020-09-15', 'JPN', HOG, 'Shinzo Abe'], // Kantei: cabinet resigned on 16 September 2020
  ['2020-09-16', 'JPN', HOG, 'Yoshihide Suga'], // Kantei, list of cabinets
  ['2021-10-04', 'JPN', HOG, 'Fumio Kishida'], // Kantei, list of cabinets
  ['2024-10-01', 'JPN', HOG, 'Shigeru Ishiba'], // Kantei, list of cabinets
  ['2013-03-13', 'CHN', HOS, 'Hu Jintao'], // National People's Congress, 14 March 2013
  ['2013-03-14', 'CHN', HOS, 'Xi Jinping'], // National People's Congress, 14 March 2013
  ['2012-11-15', 'CHN', 'de-facto', 'Xi Jinping'], // First plenum of the 18th Central Committee
  ['2023-03-11', 'CHN', HOG, 'Li Qiang'], // National People's Congress, 11 March 2023
  ['1994-07-08', 'PRK', 'de-facto', 'Kim Jong Il'], // KCNA: Kim Il Sung died on 8 July 1994
  ['2012-01-01', 'PRK', 'de-facto', 'Kim Jong Un'], // KCNA: successor announced in December 2011
  ['2013-02-25', 'KOR', HOS, 'Park Geun-hye'], // Inauguration, 25 February 2013
  ['2017-05-10', 'KOR', HOS, 'Moon Jae-in'], // National Election Commission: term from 10 May 2017
  ['2022-05-10', 'KOR', HOS, 'Yoon Suk Yeol'], // Inauguration, 10 May 2022
  ['2014-05-25', 'IND', HOG, 'Manmohan Singh'], // Rashtrapati Bhavan: Modi sworn in on 26 May 2014
  ['2014-05-26', 'IND', HOG, 'Narendra Modi'], // Rashtrapati Bhavan
  ['2022-07-25', 'IND', HOS, 'Droupadi Murmu'], // Rashtrapati Bhavan: oath on 25 July 2022
  ['2022-04-09', 'PAK', HOG, 'Imran Khan'], // National Assembly: no confidence in the first minutes of 10 April
  ['2022-04-11', 'PAK', HOG, 'Shehbaz Sharif'], // National Assembly, 11 April 2022
  ['1989-06-04', 'IRN', 'de-facto', 'Ali Khamenei'], // Assembly of Experts, 4 June 1989
  ['2024-07-28', 'IRN', HOS, 'Masoud Pezeshkian'], // Endorsed by the Supreme Leader on 28 July 2024
  ['1995-11-03', 'ISR', HOG, 'Yitzhak Rabin'], // Knesset: assassinated on 4 November 1995
  ['2021-06-13', 'ISR', HOG, 'Naftali Bennett'], // Knesset, 13 June 2021
  ['2022-07-01', 'ISR', HOG, 'Yair Lapid'], // Knesset: rotation on 1 July 2022 at midnight
  ['2022-12-29', 'ISR', HOG, 'Benjamin Netanyahu'], // Knesset, 29 December 2022
  ['2014-06-08', 'EGY', HOS, 'Abdel Fattah el-Sissi'], // Supreme Constitutional Court: oath on 8 June 2014
  ['2012-06-30', 'EGY', HOS, 'Mohamed Morsi'], // Supreme Constitutional Court: oath on 30 June 2012
  ['2015-01-22', 'SAU', HOS, 'Abdullah bin Abdulaziz'], // Saudi Press Agency: died on 23 January 2015
  ['2015-01-23', 'SAU', HOS, 'Salman bin Abdulaziz'], // Saudi Press Agency
  ['2014-08-28', 'TUR', HOS, 'Recep Tayyip Erdoğan'], // Grand National Assembly: oath on 28 August 2014
  ['1994-05-10', 'ZAF', HOS, 'Nelson Mandela'], // Inauguration, 10 May 1994
  ['1994-05-09', 'ZAF', HOS, 'F.W. de Klerk'], // Inauguration of the successor on 10 May 1994
  ['2018-02-15', 'ZAF', HOS, 'Cyril Ramaphosa'], // National Assembly, 15 February 2018
  ['2011-07-09', 'SSD', HOS, 'Salva Kiir'], // Transitional Constitution, oath on independence day
  ['1997-05-17', 'COD', HOS, 'Laurent Kabila'], // AFDL declaration of 17 May 1997
  ['2019-01-24', 'COD', HOS, 'Félix Tshisekedi'], // Oath on 24 January 2019
  ['2017-11-24', 'ZWE', HOS, 'Emmerson Mnangagwa'], // Oath on 24 November 2017
  ['2015-05-29', 'NGA', HOS, 'Muhammadu Buhari'], // Inauguration, 29 May 2015
  ['2023-05-29', 'NGA', HOS, 'Bola Tinubu'], // Inauguration, 29 May 2023
  ['2022-09-13', 'KEN', HOS, 'William Ruto'], // Inauguration, 13 September 2022
  ['2018-04-02', 'ETH', HOG, 'Abiy Ahmed'], // House of Peoples' Representatives, 2 April 2018
  ['2022-12-31', 'BRA', HOS, 'Jair Bolsonaro'], // National Congress: terms begin on 1 January
  ['2023-01-01', 'BRA', HOS, 'Luiz Inácio Lula da Silva'], // National Congress, 1 January 2023
  ['2023-12-10', 'ARG', HOS, 'Javier Milei'], // National Congress, 10 December 2023
  ['2024-10-01', 'MEX', HOS, 'Claudia Sheinbaum'], // Congress of the Union, 1 October 2024
  ['2013-03-05', 'VEN', HOS, 'Nicolás Maduro'], // Gaceta Oficial: Chávez died on 5 March 2013
  ['2015-11-04', 'CAN', HOG, 'Justin Trudeau'], // Privy Council Office
  ['2025-03-14', 'CAN', HOG, 'Mark Carney'], // Privy Council Office
  ['2022-05-23', 'AUS', HOG, 'Anthony Albanese'], // Governor-General, 23 May 2022
  ['2010-06-24', 'AUS', HOG, 'Julia Gillard'], // Governor-General, 24 June 2010
  ['2017-10-26', 'NZL', HOG, 'Jacinda Ardern'], // Governor-General, 26 October 2017
  ['2013-03-13', 'VAT', HOS, 'Francis'], // Habemus Papam, 13 March 2013
  ['2026-02-22', 'NLD', HOG, 'Dick Schoof'], // Royal decrees of 23 February 2026
  ['2026-02-23', 'NLD', HOG, 'Rob Jetten'], // Royal decrees of 23 February 2026
  ['2026-03-08', 'PRT', HOS, 'Marcelo Rebelo de Sousa'], // Assembly of the Republic: oath of the successor on 9 March
  ['2026-03-09', 'PRT', HOS, 'António José Seguro'], // Assembly of the Republic, 9 March 2026
  ['2026-05-08', 'HUN', HOG, 'Viktor Orbán'], // National Assembly: successor elected and sworn in on 9 May 2026
  ['2026-05-09', 'HUN', HOG, 'Péter Magyar'], // National Assembly, 9 May 2026
  ['2026-05-07', 'BGR', HOG, 'Andrey Gyurov'], // Caretaker cabinet sworn in on 19 February 2026
  ['2026-05-08', 'BGR', HOG, 'Rumen Radev'], // National Assembly, 8 May 2026
  ['2001-12-21', 'AFG', HOS, 'Burhanuddin Rabbani'], // Bonn Agreement: power handed over on 22 December 2001
  ['2001-12-22', 'AFG', HOS, 'Hamid Karzai'], // Bonn Agreement, part I
  ['2022-07-13', 'LKA', HOS, 'Gotabaya Rajapaksa'], // Speaker, 15 July 2022: resigned with effect from the 14th
  ['2022-07-21', 'LKA', HOS, 'Ranil Wickremesinghe'], // Oath of 21 July 2022, after the vote of the 20th
  ['2008-05-27', 'NPL', HOS, 'Gyanendra'], // Constituent Assembly, 28 May 2008: the monarchy is abolished
  ['2008-07-23', 'NPL', HOS, 'Ram Baran Yadav'], // Oath of 23 July 2008
  ['2011-04-11', 'CIV', HOS, 'Alassane Ouattara'], // Laurent Gbagbo was arrested that day
  ['2023-08-22', 'THA', HOG, 'Srettha Thavisin'], // Royal command of 22 August 2023
];

/** Day, state, who leads it; `null`: neither law nor use says. */
const LEADERS: readonly (readonly [string, string, string | null])[] = [
  ['2024-05-21', 'DEU', 'Olaf Scholz'], // Basic Law, article 65: the chancellor sets the guidelines of policy
  ['2024-05-21', 'GBR', 'Rishi Sunak'], // The king reigns and does not govern
  ['2024-05-21', 'FRA', 'Emmanuel Macron'], // Constitution of 1958, articles 5 and 15
  ['2024-05-21', 'USA', 'Joe Biden'], // Constitution, article II
  ['2024-05-21', 'MAR', 'Mohammed VI'], // Constitution of 2011, articles 41 to 48
  ['2024-05-21', 'CHN', 'Xi Jinping'], // General Secretary of the Communist Party
  ['2018-04-08', 'ARM', 'Serzh Sargsyan'], // President until 9 April 2018, when the constitution of 2015 took full effect
  ['2018-05-09', 'ARM', 'Nikol Pashinyan'], // Constitution of 2015, article 146
  ['2024-05-21', 'POL', null], // A president with a veto beside a prime minister
];

const ORGANISATIONS: readonly (readonly [string, string, string])[] = [
  ['2014-09-30', 'NATO', 'Anders Fogh Rasmussen'], // NATO archives, “Who's who”
  ['2014-10-01', 'NATO', 'Jens Stoltenberg'], // NATO archives
  ['2024-10-01', 'NATO', 'Mark Rutte'], // NATO press release, 1 October 2024
  ['2016-12-31', 'UN', 'Ban Ki-moon'], // UN: “Former Secretaries-General”
  ['2017-01-01', 'UN', 'António Guterres'], // UN: “Former Secretaries-General”
  ['1997-01-01', 'UN', 'Kofi Annan'], // UN: “Former Secretaries-General”
];

/** Day, organisation, country, whether it was a member. */
const MEMBERS: readonly (readonly [string, string, string, boolean])[] = [
  ['2022-11-07', 'NATO', 'FIN', false], // Depositary notice: accession on 4 April 2023
  ['2023-04-03', 'NATO', 'FIN', false], // Depositary notice
  ['2023-04-04', 'NATO', 'FIN', true], // Depositary notice
  ['2024-03-06', 'NATO', 'SWE', false], // Depositary notice: accession on 7 March 2024
  ['2024-03-07', 'NATO', 'SWE', true], // Depositary notice
  ['1999-03-11', 'NATO', 'POL', false], // Depositary notice: 12 March 1999
  ['1999-03-12', 'NATO', 'POL', true], // Depositary notice
  ['2020-03-27', 'NATO', 'MKD', true], // Depositary notice: 27 March 2020
  ['2004-04-30', 'EU', 'POL', false], // Treaty of Accession 2003: 1 May 2004
  ['2004-05-01', 'EU', 'POL', true], // Treaty of Accession 2003
  ['2013-07-01', 'EU', 'HRV', true], // Treaty of Accession 2011
  ['2020-01-31', 'EU', 'GBR', true], // Withdrawal Agreement: midnight (Brussels) on 31 January 2020
  ['2020-02-01', 'EU', 'GBR', false], // Withdrawal Agreement
  ['2011-07-13', 'UN', 'SSD', false], // General Assembly resolution 65/308, 14 July 2011
  ['2011-07-14', 'UN', 'SSD', true], // General Assembly resolution 65/308
  ['2002-09-09', 'UN', 'CHE', false], // General Assembly, 10 September 2002
  ['2002-09-10', 'UN', 'CHE', true], // General Assembly, 10 September 2002
  ['1993-01-19', 'UN', 'CZE', true], // General Assembly resolution 47/221, 19 January 1993
  ['2001-12-11', 'WTO', 'CHN', true], // WTO: accession on 11 December 2001
  ['2001-12-10', 'WTO', 'CHN', false], // WTO
  ['1999-04-30', 'ASEAN', 'KHM', true], // ASEAN: admitted on 30 April 1999
  ['2025-01-28', 'ECOWAS', 'MLI', true], // ECOWAS Commission, 29 January 2025: the exits take effect
  ['2025-01-29', 'ECOWAS', 'MLI', false], // ECOWAS Commission, 29 January 2025
  ['2025-10-25', 'ASEAN', 'TLS', false], // Declaration on the admission of Timor-Leste, 26 October 2025
  ['2025-10-26', 'ASEAN', 'TLS', true], // Declaration on the admission of Timor-Leste
  ['2019-01-01', 'OPEC', 'QAT', false], // OPEC: terminated with effect from 1 January 2019
  ['2026-04-30', 'OPEC', 'ARE', true], // Emirati statement of 28 April 2026: exit on 1 May
  ['2026-05-01', 'OPEC', 'ARE', false], // Emirati statement of 28 April 2026
  ['2009-08-17', 'CIS', 'GEO', true], // Note of 18 August 2008, with effect a year later
  ['2009-08-18', 'CIS', 'GEO', false], // Note of 18 August 2008
  ['2017-01-30', 'AU', 'MAR', false], // 28th summit of the African Union, 31 January 2017
  ['2017-01-31', 'AU', 'MAR', true], // 28th summit of the African Union
  ['2023-07-04', 'SCO', 'IRN', true], // New Delhi Declaration, 4 July 2023
  ['2024-07-04', 'SCO', 'BLR', true], // Astana Declaration, 4 July 2024
  ['2019-03-16', 'ICC', 'PHL', true], // Depositary notification of 17 March 2018: takes effect a year later
  ['2019-03-17', 'ICC', 'PHL', false], // Depositary notification of 17 March 2018
  ['2023-11-19', 'OAS', 'NIC', false], // Denunciation of 18 November 2021, with effect two years later
  ['2021-05-25', 'OECD', 'CRI', true], // OECD: instrument deposited on 25 May 2021
];

/** Day, country, its capital. */
const CAPITALS: readonly (readonly [string, string, string])[] = [
  ['1990-10-03', 'DEU', 'Berlin'], // Unification Treaty, article 2
  ['1990-10-02', 'DEU', 'Bonn'], // Unification Treaty, article 2
  ['1990-10-02', 'DDR', 'East Berlin'], // Constitution of 1968
  ['2019-03-22', 'KAZ', 'Astana'], // Decree 6 of 23 March 2019
  ['2019-03-24', 'KAZ', 'Nur-Sultan'], // Decree 6 of 23 March 2019
  ['2022-09-18', 'KAZ', 'Astana'], // Decree 1017 of 17 September 2022
  ['2022-11-07', 'JPN', 'Tokyo'], // Act on the capital region
  ['2007-01-01', 'MMR', 'Naypyitaw'], // Announced on 27 March 2006
  ['2001-01-01', 'MMR', 'Yangon'], // Constitution of 1974
  ['1991-12-01', 'SUN', 'Moscow'], // Constitution of 1977
];

/** Day, country, code of the currency that it had. */
const CURRENCIES: readonly (readonly [string, string, string])[] = [
  ['1998-12-31', 'DEU', 'DEM'], // Council Regulation (EC) No 974/98
  ['2022-12-31', 'HRV', 'HRK'], // Council Decision (EU) 2022/1211
  ['2023-01-01', 'HRV', 'EUR'], // Council Decision (EU) 2022/1211
  ['2015-01-01', 'LTU', 'EUR'], // Council Decision 2014/509/EU
  ['2014-12-31', 'LTU', 'LTL'], // Council Decision 2014/509/EU
  ['2010-12-31', 'EST', 'EEK'], // Council Decision 2010/416/EU
  ['2025-12-31', 'BGR', 'BGN'], // Council of the European Union, decision of 8 July 2025
  ['2026-01-01', 'BGR', 'EUR'], // Council of the European Union, decision of 8 July 2025
  ['2022-11-07', 'JPN', 'JPY'], // Currency Act
];

describe('as of a day', () => {
  for (const [day, country, role, name] of HOLDERS) {
    it(`${day}: ${role} of ${country} was ${name}`, () => {
      // An office that stands vacant beside the one that is held says nothing.
      const holders = knowledge
        .holders(country, role, on(day))
        .filter(({ term }) => term.absence !== 'vacant');
      assert.deepEqual([...new Set(holders.map(({ person }) => person?.name))], [name]);
      assert.deepEqual([...new Set(holders.map(({ certainty }) => certainty))], ['yes']);
    });
  }

  for (const [day, state, name] of LEADERS) {
    it(`${day}: ${name ?? 'nobody for sure'} led ${state}`, () => {
      const leaders = knowledge.leaders(state, on(day)).map(({ person }) => person?.name);
      assert.deepEqual(leaders, name === null ? [] : [name]);
    });
  }

  it('knows whose file somebody with offices in several countries is in', () => {
    assert.equal(knowledge.person('emmanuel-macron')?.home, 'FRA');
    assert.equal(knowledge.person('charles-iii')?.home, 'GBR');
  });

  for (const [day, acronym, name] of ORGANISATIONS) {
    it(`${day}: head of ${acronym} was ${name}`, () => {
      const holders = knowledge.holders(idOf(acronym), 'head', on(day));
      assert.deepEqual(
        holders.map(({ person }) => person?.name),
        [name],
      );
    });
  }

  for (const [day, acronym, country, expected] of MEMBERS) {
    it(`${day}: ${country} was ${expected ? 'a' : 'no'} member of ${acronym}`, () => {
      assert.equal(knowledge.membersOf(idOf(acronym), on(day)).includes(country), expected);
      const memberships = knowledge.memberships(country, on(day));
      assert.equal(
        memberships.some(({ organisation }) => organisation.acronym === acronym),
        expected,
      );
    });
  }

  it('2022-11-07: NATO had thirty members', () => {
    assert.equal(knowledge.membersOf(idOf('NATO'), on('2022-11-07')).length, 30); // NATO: “Member countries”
    assert.equal(knowledge.membersOf(idOf('NATO'), on('2024-03-07')).length, 32); // NATO: “Member countries”
  });

  it('the European Union had 12, 15, 25, 27, 28 and 27 members', () => {
    const counts = ['1993-11-01', '1995-01-01', '2004-05-01', '2007-01-01', '2013-07-01', '2020-02-01'].map(
      (day) => knowledge.membersOf(idOf('EU'), on(day)).length,
    );
    assert.deepEqual(counts, [12, 15, 25, 27, 28, 27]); // European Union: “EU enlargement”
  });

  for (const [day, country, name] of CAPITALS) {
    it(`${day}: the capital of ${country} was ${name}`, () => {
      assert.equal(knowledge.capitals(country, on(day))[0]?.name, name);
    });
  }

  for (const [day, country, code] of CURRENCIES) {
    it(`${day}: ${country} paid in ${code}`, () => {
      const currencies = knowledge.country(country)?.currency ?? [];
      const held = currencies.filter(({ from = '', to = '9999' }) => from <= day && day < to);
      assert.ok(
        held.some((currency) => currency.code === code),
        JSON.stringify(currencies),
      );
    });
  }

  it('states begin and end on their days', () => {
    assert.equal(knowledge.country('CSK')?.to, '1993-01-01'); // Constitutional Act 542/1992
    assert.equal(knowledge.country('CZE')?.from, '1993-01-01'); // Constitutional Act 542/1992
    assert.equal(knowledge.country('SVK')?.from, '1993-01-01'); // Constitutional Act 542/1992
    assert.equal(knowledge.country('SSD')?.from, '2011-07-09'); // Transitional Constitution of South Sudan
    assert.equal(knowledge.country('DDR')?.to, '1990-10-03'); // Unification Treaty, article 1
    assert.equal(knowledge.country('TLS')?.from, '2002-05-20'); // UN Security Council resolution 1410
    assert.equal(knowledge.country('MNE')?.from, '2006-06-03'); // Declaration of independence
    assert.equal(knowledge.country('XKX')?.from, '2008-02-17'); // Declaration of independence
  });
});

function idOf(acronym: string): string {
  const found = knowledge.records.organisations.find((one) => one.acronym === acronym);
  assert.ok(found, `there is no ${acronym}`);
  return found.id;
}
