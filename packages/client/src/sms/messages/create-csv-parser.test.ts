import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvParser } from './create-csv-parser.ts';

function parse(...parts: readonly string[]): string[][] {
  const parser = createCsvParser();
  return parts.flatMap((part, index) => parser(part, index === parts.length - 1));
}

test.each([
  {
    csv: 'a,b\r\n1,2\r\n',
    records: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    csv: 'a,b\n1,2',
    records: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    csv: 'a,b\n"1","2"',
    records: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    csv: 'a,b\r\n"x, y","say ""hi"""\r\n',
    records: [
      ['a', 'b'],
      ['x, y', 'say "hi"'],
    ],
  },
  {
    csv: 'a,b\n"two\r\nlines",2\n',
    records: [
      ['a', 'b'],
      ['two\r\nlines', '2'],
    ],
  },
  {
    csv: 'a,b\n,\n"",""\n',
    records: [
      ['a', 'b'],
      ['', ''],
      ['', ''],
    ],
  },
  {
    csv: '"a","b"\r\n"",2\r\n',
    records: [
      ['a', 'b'],
      ['', '2'],
    ],
  },
  {
    csv: 'a,b\n1,"2"\r\n3,4',
    records: [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  },
  { csv: 'a,b\n""""\n', records: [['a', 'b'], ['"']] },
  { csv: 'a\n\n1\r\n\r\n', records: [['a'], ['1']] },
  {
    csv: 'a;b\n1,5;"x;y"\n',
    records: [
      ['a', 'b'],
      ['1,5', 'x;y'],
    ],
  },
  {
    csv: 'a\tb\n1\t2\n',
    records: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  { csv: '', records: [] },
])('$csv', ({ csv, records }) => {
  expect(parse(csv)).toEqual(records);
  for (let cut = 0; cut <= csv.length; cut++) {
    expect(parse(csv.slice(0, cut), csv.slice(cut), '')).toEqual(records);
  }
  expect(parse(...Array.from(csv), '')).toEqual(records);
});

test('any records come back as they were, cut anywhere', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', '€', '😀') });
  const records = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 });
  const isQuoted = fc.boolean();
  const lineEnd = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(records, isQuoted, lineEnd, fc.array(fc.nat(200)), (rows, all, end, cuts) => {
      const write = (text: string) =>
        all || /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const csv = [['x', 'y', 'z'], ...rows].map((row) => row.map(write).join(',') + end).join('');
      const places = [...new Set([0, ...cuts.filter((cut) => cut < csv.length), csv.length])];
      places.sort((a, b) => a - b);
      const parts = places.slice(1).map((place, index) => csv.slice(places[index], place));
      expect(parse(...parts)).toEqual([['x', 'y', 'z'], ...rows]);
    }),
    { numRuns: 300 },
  );
});

describe('a quote that is never closed', () => {
  test('is told at the end', () => {
    expect(() => parse('a,b\n1,"2\n3,4\n')).toThrow(SyntaxError);
  });

  test('does not hold the rest of a long file', () => {
    const parser = createCsvParser();
    parser('a,b\n1,"2', false);
    const read = () => {
      for (let count = 0; count < 100; count++) parser('x'.repeat(64_000), false);
    };
    expect(read).toThrow(SyntaxError);
  });
});
