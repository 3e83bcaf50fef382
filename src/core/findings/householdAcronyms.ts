/**
 * Acronyms that readers of news know better than what they stand for, and words that are written in capitals without
 * being acronyms of anything that a reader would want spelt out. Words of the language, kept by subject.
 */
const HOUSEHOLD = [
  // States, unions and their parts
  'UN EU US USA UK USSR UAE NATO DC PRC DPRK GDR FRG ROK NYC LA EC EEC DRC ROC UKIP ANC',
  // Organisations that are called by nothing else
  'FBI CIA NSA KGB MI NASA UNESCO UNICEF FIFA UEFA IOC NBA NFL MLB NHL NCAA UFC WWE OPEC IRA ISIS ISIL PLO IMF WHO WTO AARP ACLU NAACP NRA YMCA IRS FDA EPA FEMA CDC DEA ATF TSA NYPD LAPD ICE DHS DOJ DMV USDA FAA FCC SEC FTC GOP DNC RNC NHS MIT UCLA NYU BMW IBM GM GE KFC UPS IKEA LEGO SWAT NAFTA INTERPOL OSHA NATO PTA ROTC LSU USC UCSD ESPN NASCAR PGA ATP WTA MLS AFC NFC SARS AIDS HIV ASEAN APEC MERCOSUR BRICS PETA TUC FARC ETA OAS OECD',
  // Media
  'BBC CNN NBC ABC CBS PBS NPR HBO MTV AP AFP UPI ITV MSNBC CNBC CBC RTE ANI TASS RIA ITAR DPA ANSA EFE RT WSJ NYT USNWR CSPAN',
  // Everyday words
  'TV DVD CD VHS PC IT ID IQ PR HR AC DC DJ MC VIP CEO CFO COO CTO CIO MP MEP MPS PM AM BC AD BCE CE GMT EST EDT CST CDT MST MDT PST PDT ET CT PT UTC BST CET IST SUV ATM GPS USB SMS PDF FAQ DIY ASAP RSVP PS NB OK OKAY KO TNT DNA RNA LSD DUI DWI EMT ER ICU CPR MRI CT IV IVF OB ADHD PTSD STD PIN LED LCD HD HQ UFO USD GBP EUR PHD MBA BA BS MA MD JD LLC LLP INC PLC LTD GDP GNP VAT NGO NGOS WMD IED POW MIA AWOL GI VJ VE RV RIP SOS AKA BBQ PJ TGIF LOL OMG FYI DOB POB XXX XL XS CV AI VR AR IPO GP PAC SAS RCMP LGBT LGBTQ LGBTQI BLT MPH KM KG MM CM LB OZ FT SQ FM AM UHF VHF VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXX II III SAT GED AP GPA ACT IRAQ BP HSBC AIG JFK LBJ FDR RFK MLK OJ JR SR ST MT NE NW SE SW TO NO YES SIC COVID SIM WIFI URL HTML HTTP WWW COM ORG NET APP CCTV ETC RBI ERA MVP QB RB WR TD NBA PTO KKK WASP SPF EZ TBA TBD SS UV NIMBY GOAT AWD MRSA BMI PCB DDT PVC ESL HVAC RFP EMS CB AG LT SGT CPL PFC CO PO BOX AVE BLVD RD PL PH SMH BF',
  // US and other postal codes, which stand after a town
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY ON QC BC AB NSW QLD VIC',
];

const SET = new Set(HOUSEHOLD.join(' ').split(' '));

/** US radio and television stations: KQED, WNYC. */
const CALL_SIGN = /^[KW][A-Z]{3}$/;
/** A vowelless or vowel-poor word is an acronym; one like "SHOCK" or "PLEASE" may be a word in capitals. */
const ROMAN = /^[IVXLCDM]+$/;

export function isHousehold(acronym: string): boolean {
  return SET.has(acronym) || CALL_SIGN.test(acronym) || ROMAN.test(acronym);
}

/** True for what reads like an English word: it may be one in capitals for stress, or a brand. */
export function mayBeWord(acronym: string): boolean {
  return acronym.length >= 4 && /[AEIOUY]/.test(acronym.slice(1)) && !/[^AEIOUY]{4}|[AEIOU]{3}/.test(acronym);
}
