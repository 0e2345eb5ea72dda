import { analyze } from '@23telecom/encoding';
import { expect, test } from 'vitest';
import { findReasons } from './find-reasons.ts';
import { loadAdviceTools } from './load-advice-tools.ts';

const tools = await loadAdviceTools();

test('typography is replaced, and variables are kept as they are written', () => {
  const { offer, script } = findReasons('Hi {{имя}} — “your” table…', tools);
  expect(script).toBeUndefined();
  expect(offer).toMatchObject({ remedy: 'replace', text: 'Hi {{имя}} - "your" table...' });
  expect(offer?.replacements).toHaveLength(4);
});

test.each([
  ['Dobrý večer', 'unaccent', 'Dobry vecer'],
  ['See you 👨‍👩‍👧‍👦!', 'remove', 'See you !'],
  ['Večer 👍', 'remove', 'Vecer '],
])('%s is offered without what GSM-7 lacks', (text, remedy, expected) => {
  const { offer } = findReasons(text, tools);
  expect(offer).toMatchObject({ remedy, text: expected });
  expect(analyze(offer?.text ?? '').encoding).toBe('GSM-7');
});

test.each([
  ['مرحبا، كيف حالك؟', 'Arabic'],
  ['שלום וברכה', 'Hebrew'],
  ['Ваш столик готов', 'Cyrillic'],
  ['您的验证码是 1234', 'Han'],
  ['Το τραπέζι σας είναι έτοιμο', 'Greek'],
])('a text in a script is normal: %s', (text, script) => {
  expect(findReasons(text, tools)).toMatchObject({ script, offer: undefined });
});

test('a family is one character, counted each time', () => {
  const { findings } = findReasons('👨‍👩‍👧‍👦'.repeat(20), tools);
  expect(findings).toMatchObject([{ kind: 'emoji', count: 20, name: '👨‍👩‍👧‍👦' }]);
});

test('a text in GSM-7 has no reasons', () => {
  expect(findReasons('Hi {{имя}}, see you.', tools)).toEqual({
    findings: [],
    script: undefined,
    offer: undefined,
  });
});
