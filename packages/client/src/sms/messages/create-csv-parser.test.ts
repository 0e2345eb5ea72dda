import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuTimeOf } from '../../../test/support/cpu-time.ts';
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

test('parsing returns the written records, wherever the input is split', () => {
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
  test('is an error at the end of the input', () => {
    expect(() => parse('a,b\n1,"2\n3,4\n')).toThrow(SyntaxError);
  });

  test('is an error before a long file has been buffered', () => {
    const parser = createCsvParser();
    parser('a,b\n1,"2', false);
    const read = () => {
      for (let count = 0; count < 100; count++) parser('x'.repeat(64_000), false);
    };
    expect(read).toThrow(SyntaxError);
  });
});

test.each([
  ['sep=;\r\na,b;c\r\n1,5;2\r\n', ';', 'sep=;'],
  ['sep=\t\r\na\tb,c\r\n1\t5,2\r\n', '\t', 'sep=\t'],
  ['"SEP=\t"\na;b\tc\n1,5;2\t3\n', '\t', '"SEP=\t"'],
])('the first line of %j names the separator', (csv, separator, preamble) => {
  for (const parts of [[csv], Array.from(csv)]) {
    const dialects: unknown[] = [];
    const parser = createCsvParser((dialect) => dialects.push(dialect));
    const records = [...parts.flatMap((part) => parser(part, false)), ...parser('', true)];
    expect(records.map(({ length }) => length)).toEqual([2, 2]);
    expect(dialects).toEqual([{ separator, preamble }]);
  }
});

test('a separator in a quoted name of the header row is not the file’s', () => {
  expect(parse('"cost, EUR";status\n0,5;sent\n')).toEqual([
    ['cost, EUR', 'status'],
    ['0,5', 'sent'],
  ]);
});

describe('takes linear time', () => {
  // Searching the rest of the input again for each record or part would take minutes.
  const maxMs = 3000;

  test.each([
    ['quoted cells without a separator', '"a"\n'.repeat(500_000)],
    ['quoted cells on one line end at the end', `${'"a","b","c"\n'.repeat(150_000)}x`],
    ['cells without quotes and separators', 'a\n'.repeat(1_000_000)],
    ['one line', `id\n${'x'.repeat(2_000_000)}`],
  ])('one chunk of 2 MB: %s', (_say, csv) => {
    expect(parse(csv).length).toBeGreaterThan(1);
    expect(cpuTimeOf(() => parse(csv))).toBeLessThan(maxMs);
  });

  test.each([
    ['without a line end', 'x'.repeat(900_000)],
    ['with line ends in a quoted cell', `"${'\n'.repeat(900_000)}"`],
  ])('a cell in chunks of one byte, %s', (_say, cell) => {
    function parseByCharacter(): string[][] {
      const parser = createCsvParser();
      const records = parser('id\n', false);
      for (const character of cell) records.push(...parser(character, false));
      records.push(...parser('\n', true));
      return records;
    }
    expect(parseByCharacter()).toHaveLength(2);
    expect(cpuTimeOf(parseByCharacter)).toBeLessThan(maxMs);
  });
});
