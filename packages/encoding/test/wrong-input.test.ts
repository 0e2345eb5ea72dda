import {
  analyze,
  countSegments,
  estimateCost,
  isGsm7,
  offenders,
  segment,
} from '@23telecom/encoding';
import { resolveCountry } from '@23telecom/encoding/country';
import { explainOffenders } from '@23telecom/encoding/explain';
import { fitSegments, toSaveASegment } from '@23telecom/encoding/fit';
import { formatCost, formatMoney, formatMoneyRange } from '@23telecom/encoding/format';
import { inspect } from '@23telecom/encoding/inspect';
import { turkish } from '@23telecom/encoding/national';
import { readNumber, readNumbers, readNumberTable } from '@23telecom/encoding/number';
import {
  decode,
  decodePartial,
  encode,
  readConcatenation,
  readDataCoding,
} from '@23telecom/encoding/pdu';
import { recipientSchema, senderIdSchema } from '@23telecom/encoding/schema';
import { smarten } from '@23telecom/encoding/smart';
import { fill, measure, parseTemplate } from '@23telecom/encoding/template';
import { readTpdu, writeTpdu } from '@23telecom/encoding/tpdu';
import { describe, expect, test } from 'vitest';

// A program without types passes anything. Whatever would be ignored is an error that names the field, because
// the price would be that of another message.

/** A function that takes anything. */
type Loose = (...parameters: readonly unknown[]) => unknown;
const loosely = (call: unknown) => call as Loose;

/** The error of a call: its class, code and message. */
const errorOf = (call: Loose, parameters: readonly unknown[]): string => {
  try {
    call(...parameters);
  } catch (error) {
    const { name, code = '', message } = error as Error & { code?: string };
    return `${name} ${code} ${message}`.replace('  ', ' ');
  }
  return 'no error';
};

const text = 'ş’'.repeat(60);

/** Options of every function that analyses a text. */
const analyzeFaults: readonly (readonly [field: string, options: unknown])[] = [
  ['options', null],
  ['options', 5],
  ['options', 'GSM-7'],
  ['options', () => undefined],
  ['encoding', { encoding: 'gsm7' }],
  ['encoding', { encoding: 'UCS2' }],
  ['encoding', { encoding: null }],
  ['referenceBits', { referenceBits: 12 }],
  ['referenceBits', { referenceBits: '16' }],
  ['keep', { keep: 'graphemes' }],
  ['national', { national: 'turkish' }],
  ['national', { national: turkish }],
  ['national', { national: ['turkish'] }],
  ['national', { national: [turkish, null] }],
];

describe.each<readonly [string, Loose]>([
  ['analyze', loosely(analyze)],
  ['countSegments', loosely(countSegments)],
  ['segment', loosely(segment)],
  ['offenders', loosely(offenders)],
  ['isGsm7', loosely(isGsm7)],
  ['inspect', loosely(inspect)],
  ['smarten', loosely(smarten)],
  ['explainOffenders', loosely(explainOffenders)],
  ['toSaveASegment', loosely(toSaveASegment)],
  ['fitSegments', (given, options) => loosely(fitSegments)(given, 1, options)],
  [
    'estimateCost',
    (given, options) =>
      loosely(estimateCost)({ text: given, to: [], rates: [], currency: 'EUR', options }),
  ],
  ['measure', (given, options) => loosely(measure)(parseTemplate(String(given)), [{}], options)],
])('%s', (_, call) => {
  test.each(analyzeFaults)('names %s: %j', (field, options) => {
    expect(errorOf(call, [text, options])).toMatch(new RegExp(`^TypeError ${field}: expected `));
  });

  test('takes options that are left out', () => {
    const options = { encoding: undefined, national: undefined, keep: undefined };
    expect(errorOf(call, [text, options])).toBe('no error');
  });
});

describe.each<readonly [string, Loose]>([
  ['smarten', loosely(smarten)],
  ['explainOffenders', loosely(explainOffenders)],
])('%s', (_, call) => {
  test.each([
    ['accents', { accents: 'yes' }],
    ['cyrillic', { cyrillic: 'ru' }],
    ['greek', { greek: 1 }],
    ['onlyIfCheaper', { onlyIfCheaper: 'no' }],
    ['onlyIfCheaper', { onlyIfCheaper: null }],
    ['partial', { partial: 0 }],
    ['emoji', { emoji: 'remove' }],
  ])('names %s: %j', (field, options) => {
    expect(errorOf(call, [text, options])).toMatch(new RegExp(`^TypeError ${field}: expected `));
  });
});

const rate = { dialCode: '44', country: 'United Kingdom', rate: 0.04 };
const request = { text: 'Hello', to: ['+447400123456'], rates: [rate], currency: 'EUR' };

test.each<readonly [string, unknown]>([
  ['request', null],
  ['request', undefined],
  ['request', 'Hello'],
  ['to', { ...request, to: null }],
  ['to', { ...request, to: 5 }],
  ['to', { ...request, to: {} }],
  ['to', { ...request, to: '+447400123456' }],
  ['currency', { ...request, currency: undefined }],
  ['currency', { ...request, currency: 978 }],
  ['resolveCountry', { ...request, resolveCountry: 'GB' }],
  ['at', { ...request, at: null }],
  ['at', { ...request, at: true }],
  ['at', { ...request, at: [] }],
  ['at', { ...request, at: new Date(NaN) }],
  ['rates', { ...request, rates: { ...rate } }],
  ['rates\\[1\\].dialCode', { ...request, rates: [rate, null] }],
  ['rates\\[1\\].dialCode', { ...request, rates: [rate, { ...rate, dialCode: 44 }] }],
  ['rates\\[0\\].country', { ...request, rates: [{ ...rate, country: undefined }] }],
  ['rates\\[0\\].validFrom', { ...request, rates: [{ ...rate, validFrom: true }] }],
  ['rates\\[0\\].validUntil', { ...request, rates: [{ ...rate, validUntil: {} }] }],
])('estimateCost names %s', (field, given) => {
  expect(errorOf(loosely(estimateCost), [given])).toMatch(
    new RegExp(`^TypeError ${field}: expected `),
  );
});

const template = parseTemplate('Hi {{name}}');

test.each<readonly [string, Loose, readonly unknown[]]>([
  ['TypeError template', loosely(fill), ['Hi {{name}}', { name: 'Ann' }]],
  ['TypeError template', loosely(fill), [null, {}]],
  ['TypeError row', loosely(fill), [template, null]],
  ['TypeError row', loosely(fill), [template, 'Ann']],
  ['TypeError options', loosely(fill), [template, {}, null]],
  ['TypeError missing', loosely(fill), [template, {}, { missing: 5 }]],
  ['TypeError missing', loosely(fill), [template, {}, { missing: null }]],
  ['TemplateError BAD_VALUE row.name', loosely(fill), [template, { name: NaN }]],
  ['TemplateError BAD_VALUE row.name', loosely(fill), [template, { name: -Infinity }]],
  ['TemplateError BAD_VALUE row.name', loosely(fill), [template, { name: true }]],
  ['TypeError template', loosely(measure), ['Hi {{name}}', []]],
  ['TypeError rows', loosely(measure), [template, null]],
  ['TypeError rows', loosely(measure), [template, 'Ann']],
  ['TypeError rows', loosely(measure), [template, {}]],
  ['TypeError rows[0]', loosely(measure), [template, [null]]],
  ['TypeError rows[1]', loosely(measure), [template, [{ name: 'Ann' }, 'Ben']]],
  ['TypeError maxListed', loosely(measure), [template, [], { maxListed: 'all' }]],
  ['TypeError maxListed', loosely(measure), [template, [], { maxListed: -1 }]],
  ['TypeError pricing', loosely(measure), [template, [], { pricing: 5 }]],
  ['TypeError pricing.to', loosely(measure), [template, [], { pricing: { estimateCost } }]],
  ['TypeError pricing.estimateCost', loosely(measure), [template, [], { pricing: { to: 'to' } }]],
  ['TypeError options', loosely(formatMoney), [1, 'EUR', null]],
  ['TypeError locale', loosely(formatMoney), [1, 'EUR', { locale: 5 }]],
  ['RangeError locale', loosely(formatMoney), [1, 'EUR', { locale: '' }]],
  ['RangeError locale', loosely(formatMoney), [1, 'EUR', { locale: 'de_DE' }]],
  ['TypeError currency', loosely(formatMoneyRange), [1, 2, ['EUR']]],
  ['TypeError cost', loosely(formatCost), [null]],
  ['TypeError billable', loosely(formatCost), [{ min: 1, max: 2, currency: 'EUR' }]],
  [
    'TypeError unpriced',
    loosely(formatCost),
    [{ min: 1, max: 2, currency: 'EUR', billable: 1, unpriced: '12' }],
  ],
  ['TypeError options', loosely(recipientSchema), [null]],
  ['TypeError messages', loosely(senderIdSchema), [{ messages: 'Bitte' }]],
  ['TypeError options', loosely(readNumber), ['07400 123456', null]],
  ['TypeError options', loosely(readNumbers), ['07400 123456', 'GB']],
  ['TypeError options', loosely(readNumberTable), ['07400 123456', null]],
  ['TypeError number', loosely(resolveCountry), [447400123456, ['United Kingdom']]],
  ['TypeError candidates', loosely(resolveCountry), ['+447400123456', 'United Kingdom']],
  ['TypeError candidates', loosely(resolveCountry), ['+447400123456', [44]]],
])('%s', (start, call, parameters) => {
  const error = errorOf(call, parameters);
  expect(error.slice(0, start.length + 11)).toBe(`${start}: expected `);
});

test('a locale that was refused is refused again, after others were formatted', () => {
  expect(formatMoney(1, 'EUR', { locale: ['de', 'en'] })).toBe('1,00\u00a0€');
  expect(errorOf(loosely(formatMoney), [1, 'EUR', { locale: 'de,en' }])).toMatch(/^RangeError/);
  expect(formatMoney(1, 'EUR')).toBe(formatMoney(1, 'EUR', { locale: undefined }));
  expect(errorOf(loosely(formatMoney), [1, 'EUR', { locale: '' }])).toMatch(/^RangeError/);
});

const hello = { octets: [0xe8, 0x32, 0x9b, 0xfd, 0x06], septets: 5, dataCoding: 0 };
const pdu = '07911326040000F0040B911346610089F60000208062917314080CC8F71D14969741F977FD07';
const [part] = encode('Hello');
const submit = { type: 'SMS-SUBMIT', recipient: '+447400123456', part };

test.each<readonly [string, Loose, readonly unknown[]]>([
  ['BAD_PART parts', loosely(decode), [null]],
  ['BAD_PART parts', loosely(decode), [hello]],
  ['BAD_PART parts', loosely(decodePartial), ['e8329bfd06']],
  ['BAD_PART parts[1]', loosely(decode), [[hello, null]]],
  ['BAD_PART parts[0].dataCoding', loosely(decode), [[{ ...hello, dataCoding: '0' }]]],
  ['BAD_PART parts[0].septets', loosely(decode), [[{ ...hello, septets: '5' }]]],
  ['BAD_PART parts[0].septets', loosely(decode), [[{ ...hello, septets: 4.5 }]]],
  ['BAD_PART parts[0].hasHeader', loosely(decode), [[{ ...hello, hasHeader: 'no' }]]],
  ['BAD_PART parts[0].isUnpacked', loosely(decode), [[{ ...hello, isUnpacked: 0 }]]],
  ['BAD_FIELD options', loosely(decode), [[hello], null]],
  ['BAD_FIELD national', loosely(decode), [[hello], { national: turkish }]],
  ['BAD_FIELD national', loosely(decodePartial), [[hello], { national: ['turkish'] }]],
  ['BAD_PART part', loosely(readConcatenation), [null]],
  ['BAD_PART dataCoding', loosely(readDataCoding), ['0']],
  ['BAD_FIELD options', loosely(encode), ['Hello', null]],
  ['BAD_FIELD isUnpacked', loosely(encode), ['Hello', { isUnpacked: 'no' }]],
  ['BAD_FIELD options', loosely(readTpdu), [pdu, null]],
  ['BAD_FIELD hasServiceCentre', loosely(readTpdu), [pdu, { hasServiceCentre: 'yes' }]],
  ['BAD_FIELD tpdu', loosely(writeTpdu), [null]],
  ['BAD_FIELD options', loosely(writeTpdu), [submit, 5]],
  ['BAD_FIELD validity', loosely(writeTpdu), [{ ...submit, validity: null }]],
  ['BAD_FIELD validity.seconds', loosely(writeTpdu), [{ ...submit, validity: { seconds: '60' } }]],
])('PduError %s', (start, call, parameters) => {
  const expected = `PduError ${start}: expected `;
  expect(errorOf(call, parameters).slice(0, expected.length)).toBe(expected);
});

describe('a header that is not that of the octets', () => {
  const [first] = encode('a'.repeat(161));

  test('is an error: as many characters would be lost', () => {
    const withoutHeader = { ...first, octets: [...(first?.octets ?? []).slice(6)] };
    expect(errorOf(loosely(decodePartial), [[withoutHeader]])).toMatch(
      /^PduError BAD_PART parts\[0\]\.octets: expected the whole user data/,
    );
    const otherHeader = { ...first, header: [5, 0, 3, 9, 2, 1] };
    expect(errorOf(loosely(decodePartial), [[otherHeader]])).toMatch(/^PduError BAD_PART/);
  });

  test('the control: it is read with its own', () => {
    expect(errorOf(loosely(decodePartial), [[first]])).toBe('no error');
  });
});
