const plain = 'Hello, your order 12345 is on its way. 3% off next time, see you soon! ';
const accents = 'Prix: 5£ réduit à é, où Ça? NON: é£ù ';
const emoji = 'Great news 🎉 your parcel 📦 is here 😀! ';
const escapes = '[{"a":1},{"b":"€2|3"}]~^\\ ';
const cyrillic = 'Ваш заказ уже в пути, ждите. ';

/** The pattern over and over, to exactly so many UTF-16 units. */
export const repeatTo = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

/** What is measured: a name and the text. */
export const cases: readonly (readonly [string, string])[] = [
  ['GSM-7, 20', repeatTo(plain, 20)],
  ['GSM-7, 160', repeatTo(plain, 160)],
  ['GSM-7, 1,000', repeatTo(plain, 1000)],
  ['GSM-7, 100,000', repeatTo(plain, 100_000)],
  ['accents in GSM-7, 1,000', repeatTo(accents, 1000)],
  ['emoji mix, 200', repeatTo(emoji, 200)],
  ['extension-heavy, 400', repeatTo(escapes, 400)],
];

/** Texts of every kind, to show that the time grows as the length does. */
export const growing: readonly (readonly [string, (length: number) => string])[] = [
  ['GSM-7', (length) => repeatTo(plain, length)],
  ['accents in GSM-7', (length) => repeatTo(accents, length)],
  ['extension-heavy', (length) => repeatTo(escapes, length)],
  ['Cyrillic', (length) => repeatTo(cyrillic, length)],
  ['UCS-2 by its last character', (length) => `${repeatTo(plain, length - 1)}я`],
];

/** Texts with their encoding and segments, as 3GPP TS 23.038 and 23.040 have them. */
export const answers: readonly (readonly [string, 'GSM-7' | 'UCS-2', number])[] = [
  ['a'.repeat(160), 'GSM-7', 1],
  ['a'.repeat(161), 'GSM-7', 2],
  [`${'a'.repeat(159)}€`, 'GSM-7', 2],
  ['€'.repeat(80), 'GSM-7', 1],
  ['€'.repeat(153), 'GSM-7', 3],
  [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 3],
  ['\f'.repeat(81), 'GSM-7', 2],
  ['Ç'.repeat(160), 'GSM-7', 1],
  ['ç'.repeat(71), 'UCS-2', 2],
  ['`'.repeat(71), 'UCS-2', 2],
  ['\\'.repeat(80), 'GSM-7', 1],
  ['"\\"'.repeat(40), 'GSM-7', 1],
  ['\t'.repeat(71), 'UCS-2', 2],
  ['\u00A0'.repeat(71), 'UCS-2', 2],
  ['\u001B'.repeat(71), 'UCS-2', 2],
  ['я'.repeat(70), 'UCS-2', 1],
  ['я'.repeat(71), 'UCS-2', 2],
  ['😀'.repeat(35), 'UCS-2', 1],
  ['😀'.repeat(67), 'UCS-2', 3],
  [`${'я'.repeat(66)}😀${'я'.repeat(65)}`, 'UCS-2', 2],
  [`${'я'.repeat(66)}😀${'я'.repeat(66)}`, 'UCS-2', 3],
  ['\uD83D'.repeat(71), 'UCS-2', 2],
  ['\uD83D'.repeat(134), 'UCS-2', 2],
  ['\uDE00'.repeat(134), 'UCS-2', 2],
  ['👩‍🦰'.repeat(26), 'UCS-2', 2],
];
