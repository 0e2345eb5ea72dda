import { analyze, type AnalyzeOptions, segment } from '@23telecom/encoding';
import { turkish } from '@23telecom/encoding/national';
import { expect, test } from 'vitest';
import { headerOctets } from '../octets/header-octets.ts';
import { createCellReader } from './create-cell-reader.ts';
import { findSegment } from './find-segment.ts';

function readerOf(text: string, options?: AnalyzeOptions) {
  const coding = { analysis: analyze(text, options), segments: segment(text, options) };
  return { ...coding, read: createCellReader(text, coding, options?.national ?? []) };
}

test('a GSM-7 cell shows its septets, an extension character two', () => {
  const { read } = readerOf('5€');
  expect(read(0)).toMatchObject([
    { text: '5', class: 'basic', units: 1, values: ['35'] },
    { text: '€', class: 'extension', units: 2, values: ['1B', '65'] },
  ]);
});

test('in UCS-2 each code unit is a value, also in a segment that holds nothing but letters', () => {
  const { read, segments } = readerOf(`😀${'a'.repeat(70)}`);
  expect(segments).toHaveLength(2);
  expect(read(0)[0]).toMatchObject({ class: 'surrogate pair', values: ['D83D', 'DE00'], start: 0 });
  expect(read(1)[0]).toMatchObject({ text: 'a', values: ['0061'], start: 67, segment: 1 });
});

test('a character that is split by the end of a segment is marked as torn', () => {
  // The family 👨‍👩‍👧 has eight units; only two of them fit.
  const { read } = readerOf(`${'а'.repeat(65)}👨‍👩‍👧${'а'.repeat(10)}`);
  const first = read(0);
  expect(first.at(-1)).toMatchObject({ text: '👨', isTorn: true, units: 2 });
  expect(first.at(-2)).toMatchObject({ text: 'а', isTorn: false });
});

test('with national tables the pair of the whole text is used in every segment', () => {
  const text = `ş${'a'.repeat(200)}`;
  const { read, analysis } = readerOf(text, { national: [turkish] });
  expect(analysis.national).toBeDefined();
  expect(read(0)[0]?.text).toBe('ş');
  expect(read(1).every(({ segment: index }) => index === 1)).toBe(true);
});

test('the header holds the number of parts and of this part, without the reference', () => {
  const { analysis } = readerOf('a'.repeat(400));
  expect(headerOctets(analysis, 1, [])).toEqual(['05', '00', '03', '··', '03', '02']);
  expect(headerOctets(analyze('a'), 0, [])).toEqual([]);
});

test('a place is found in its segment', () => {
  const segments = segment('a'.repeat(400));
  expect([0, 152, 153, 399].map((at) => findSegment(segments, at))).toEqual([0, 0, 1, 2]);
});
