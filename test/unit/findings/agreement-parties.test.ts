import { testRule } from './ruleTest';

testRule({
  rule: 'agreement-parties',
  speaks: [
    ['The United States and [[Canada]] signed the New START treaty.', '2023-06-01', 'The United States and Russia signed the New START treaty.'],
    ['The New START treaty between the United States and [[China]] limits warheads.', '2023-06-01'],
    ['Russia and [[China]] signed New START.', '2023-06-01'],
    ['New START between Russia and [[France]] limits warheads.', '2023-06-01'],
    ['The Reciprocal Access Agreement between Britain and [[India]] was signed on Monday.', '2024-06-01'],
    ['Britain and [[France]] signed the Lancaster House Treaties; AUKUS joins Britain, Australia and the United States.'.replace('[[France]]', 'France').replace('AUKUS joins Britain, Australia and the United States', 'New START binds Russia'), '2023-06-01'],
    ['The Treaty of Amity between Iran and the United States ended; the Algiers Accords between Iran and Iraq did not.', '2023-06-01'],
  ],
  silent: [],
});
