import { smarten } from '@23telecom/encoding/smart';

const { text, replacements, before, after } = smarten(
  'It’s “free” – today… Come in and see for yourself what we have for you.',
);
text; //=> 'It\'s "free" - today... Come in and see for yourself what we have for you.'
replacements[0]; //=> { index: 2, character: '’', replacement: "'" }
[before.segments, after.segments]; //=> [2, 1]

smarten('Hello').reason; //=> 'already-gsm7'
smarten('It’s free').reason; //=> 'not-cheaper'
smarten('Привет').reason; //=> 'cannot-be-helped'

const freely = { onlyIfCheaper: false } as const;
smarten('It’s free', freely).text; //=> "It's free"
smarten('₹500 → 10³ m²', freely).text; //=> 'INR500 -> 10^3 m2'
smarten('Łódź', { ...freely, accents: true }).text; //=> 'Lodz'
smarten('Καλημέρα', { ...freely, greek: true }).text; //=> 'KAΛHMEPA'
smarten('Щука', { ...freely, cyrillic: true }).text; //=> 'Shchuka'
smarten('It’s 😀', { ...freely, emoji: 'drop' }).text; //=> "It's "
