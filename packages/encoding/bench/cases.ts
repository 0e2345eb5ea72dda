const plain = 'Hello, your order 12345 is on its way. 3% off next time, see you soon! ';
const accents = 'Prix: 5£ réduit à é, où Ça? NON: é£ù ';
const emoji = 'Great news 🎉 your parcel 📦 is here 😀! ';
const escapes = '[{"a":1},{"b":"€2|3"}]~^\\ ';
const cyrillic = 'Ваш заказ уже в пути, ждите. ';
const chinese = '您的订单已发货，请耐心等待。';
const oneAccent = 'Meet me at the café at noon. ';

/** A text of exactly `length` UTF-16 code units, made of copies of the pattern. */
export const repeatTo = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);

/** The measured texts, each with a name. */
export const cases: readonly (readonly [string, string])[] = [
  ['GSM-7, 20', repeatTo(plain, 20)],
  ['GSM-7, 160', repeatTo(plain, 160)],
  ['GSM-7, 1,000', repeatTo(plain, 1000)],
  ['GSM-7, 100,000', repeatTo(plain, 100_000)],
  ['an accent in 20', repeatTo(oneAccent, 20)],
  ['five accents in 20', repeatTo(accents, 20)],
  ['accents in GSM-7, 160', repeatTo(accents, 160)],
  ['accents in GSM-7, 1,000', repeatTo(accents, 1000)],
  ['a euro sign in 20', '5 € for you at noon!'],
  ['extension characters, 20', repeatTo(escapes, 20)],
  ['emoji mix, 200', repeatTo(emoji, 200)],
  ['extension-heavy, 400', repeatTo(escapes, 400)],
  ['Cyrillic, 20', repeatTo(cyrillic, 20)],
  ['Cyrillic, 70', repeatTo(cyrillic, 70)],
  ['Cyrillic, 200', repeatTo(cyrillic, 200)],
  ['Cyrillic, 1,000', repeatTo(cyrillic, 1000)],
  ['Chinese, 20', repeatTo(chinese, 20)],
  ['Chinese, 200', repeatTo(chinese, 200)],
];

/** Texts of every kind in any length, to show that the time is linear. */
export const growing: readonly (readonly [string, (length: number) => string])[] = [
  ['GSM-7', (length) => repeatTo(plain, length)],
  ['accents in GSM-7', (length) => repeatTo(accents, length)],
  ['extension-heavy', (length) => repeatTo(escapes, length)],
  ['Cyrillic', (length) => repeatTo(cyrillic, length)],
  ['UCS-2 by its last character', (length) => `${repeatTo(plain, length - 1)}я`],
];

/** Texts with the encoding and segments that 3GPP TS 23.038 and 23.040 require. */
export const expectations: readonly (readonly [string, 'GSM-7' | 'UCS-2', number])[] = [
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
