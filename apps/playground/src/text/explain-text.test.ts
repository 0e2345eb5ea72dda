import { expect, test } from 'vitest';
import { explainText } from './explain-text.ts';

test('a GSM-7 text of several segments', () => {
  const { title, reasons, cheaper } = explainText('a'.repeat(400));
  expect(title).toBe('Why is this SMS three segments?');
  expect(reasons).toEqual([
    'Every character is in GSM-7, the alphabet of SMS.',
    'One message has room for 160, and each segment of a longer one for 153: 7 join the segments. This text uses 400, so it takes 3.',
  ]);
  expect(cheaper).toBeUndefined();
});

test('characters that count twice are named', () => {
  const { reasons } = explainText('[50 €]');
  expect(reasons[1]).toContain('3 characters of it count twice');
  expect(reasons[2]).toBe('One message has room for 160, and this one uses 9.');
});

test('a few typographic characters, and the text without them', () => {
  const text = `It’s “free” – today${' and tomorrow'.repeat(6)}`;
  const { title, reasons, findings, cheaper } = explainText(text);
  expect(title).toBe('Why is this SMS two segments?');
  expect(reasons[0]).toBe(
    '4 characters are not in GSM-7, the alphabet of SMS. So the whole text is sent as UCS-2, which has less room.',
  );
  expect(findings.map(({ name }) => name)).toEqual(['’', '“', '”', '–']);
  expect(cheaper).toEqual({
    text: `It's "free" - today${' and tomorrow'.repeat(6)}`,
    segments: 1,
  });
});

test('a script is not taken apart into letters', () => {
  const { reasons, cheaper } = explainText('Ваш столик готов');
  expect(reasons[0]).toBe('Cyrillic letters always need UCS-2, which has less room than GSM-7.');
  expect(cheaper).toBeUndefined();
});

test('without a text there is only the question', () => {
  expect(explainText('')).toMatchObject({ title: 'Why is my SMS three segments?', reasons: [] });
});
