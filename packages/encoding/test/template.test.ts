import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, estimateCost, offenders } from '../src/index.ts';
import {
  fill,
  measure,
  type Measurement,
  parseTemplate,
  TemplateError,
  type TemplateRow,
} from '../src/template/index.ts';
import { texts } from './texts.ts';

const rates = [
  { dialCode: '44', country: 'United Kingdom', rate: 0.0391 },
  { dialCode: '44', country: 'United Kingdom', network: 'O2', rate: 0.055 },
  { dialCode: '1', country: 'United States', rate: 0.1 },
];

/** Measures row by row, by the functions of the main entry alone. */
function measureSlowly(text: string, rows: readonly TemplateRow[]): unknown {
  const template = parseTemplate(text);
  const messages = rows.map((row) => fill(template, row));
  const analyses = messages.map((message) => analyze(message));
  const groups = new Map<string, { encoding: string; segments: number; rows: number }>();
  for (const { encoding, segments } of analyses) {
    const key = `${encoding} ${segments}`;
    groups.set(key, { encoding, segments, rows: (groups.get(key)?.rows ?? 0) + 1 });
  }
  return {
    rows: rows.length,
    segments: analyses.reduce((sum, { segments }) => sum + segments, 0),
    groups,
    ucs2Rows: analyses.filter(({ encoding }) => encoding === 'UCS-2').length,
    mostSegments: Math.max(0, ...analyses.map(({ segments }) => segments)),
  };
}

function summarise(measured: Measurement): unknown {
  return {
    rows: measured.rows,
    segments: measured.segments,
    groups: new Map(
      measured.groups.map(({ encoding, segments, rows }) => [
        `${encoding} ${segments}`,
        { encoding, segments, rows },
      ]),
    ),
    ucs2Rows: measured.ucs2.rows,
    mostSegments: measured.longest?.analysis.segments ?? 0,
  };
}

const noBraces = texts.map((text) => text.replace(/[{}]/g, ''));

describe('measure', () => {
  it('equals analyze(fill(row)), row by row', () => {
    fc.assert(
      fc.property(
        noBraces,
        noBraces,
        fc.array(fc.record({ a: texts, b: texts }), { maxLength: 8 }),
        (start, end, rows) => {
          const text = `${start}{{a}}${end}{{b}}{{a}}`;
          const measured = measure(parseTemplate(text), rows);
          expect(summarise(measured)).toEqual(measureSlowly(text, rows));
          const { longest, ucs2 } = measured;
          for (const { row, fields } of ucs2.listed) {
            const values = Object.entries(rows[row] ?? {});
            expect([...fields].sort()).toEqual(
              values.filter(([, value]) => offenders(value).length > 0).map(([field]) => field),
            );
          }
          if (longest) expect(longest.analysis).toEqual(analyze(longest.text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('names the rows and values that force UCS-2', () => {
    const template = parseTemplate('Hi {{name}} from {{city}}');
    const rows = [
      { name: 'Ann', city: 'Bath' },
      { name: 'Łucja', city: 'Łódź' },
      { name: 'Zoë', city: 'Bath' },
    ];
    expect(measure(template, rows)).toEqual({
      rows: 3,
      segments: 3,
      groups: [
        { encoding: 'GSM-7', segments: 1, rows: 1, firstRow: 0 },
        { encoding: 'UCS-2', segments: 1, rows: 2, firstRow: 1 },
      ],
      longest: {
        row: 1,
        text: 'Hi Łucja from Łódź',
        analysis: analyze('Hi Łucja from Łódź'),
      },
      ucs2: {
        rows: 2,
        template: [],
        fields: [
          { field: 'name', rows: 2, characters: ['Ł', 'ë'] },
          { field: 'city', rows: 1, characters: ['Ł', 'ó', 'ź'] },
        ],
        listed: [
          { row: 1, fields: ['name', 'city'] },
          { row: 2, fields: ['name'] },
        ],
      },
      cost: undefined,
    });
  });

  it('names the characters of the template itself', () => {
    const { ucs2 } = measure(parseTemplate('It’s {{имя}} – hi'), [{ имя: 'Ann' }]);
    expect(ucs2).toMatchObject({ rows: 1, template: ['’', '–'], listed: [{ row: 0, fields: [] }] });
  });

  it('lists at most `maxListed` rows, and counts all', () => {
    const rows = Array.from({ length: 10 }, () => ({ a: 'я' }));
    const { ucs2 } = measure(parseTemplate('{{a}}'), rows, { maxListed: 3 });
    expect(ucs2.rows).toBe(10);
    expect(ucs2.listed.map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  it('adds up the cost as estimateCost does, exactly', () => {
    const template = parseTemplate('{{a}}');
    const recipients = ['+447400123456', '+12025550123', '+99912345678', 'no number'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: texts, to: fc.constantFrom(...recipients) }), { maxLength: 20 }),
        (rows) => {
          const pricing = { estimateCost, to: 'to', rates, currency: 'EUR' };
          const { cost } = measure(template, rows, { pricing });
          const each = rows.map(({ a, to }) =>
            estimateCost({ text: a, to: [to], rates, currency: 'EUR' }),
          );
          // The rates have four decimals, so integers of 0.0001 are exact.
          const sumOf = (values: readonly number[]): number =>
            values.reduce((sum, value) => sum + Math.round(value * 10_000), 0) / 10_000;
          expect(cost?.min).toBe(sumOf(each.map(({ min }) => min)));
          expect(cost?.max).toBe(sumOf(each.map(({ max }) => max)));
          expect(cost?.billable).toBe(each.filter(({ billable }) => billable > 0).length);
          expect(cost?.unpriced).toBe(rows.length - (cost?.billable ?? 0));
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each([0.05 * 1.1, 0.1 + 0.2, 1 / 3, 1e-7, 123_456.789, 5e-324])(
    'costs over several batches what estimateCost costs at once, at %d',
    (rate) => {
      const rates = [
        { dialCode: '44', country: 'United Kingdom', rate },
        { dialCode: '44', country: 'United Kingdom', rate: rate * 3 },
      ];
      const to = Array.from({ length: 25_003 }, (_, index) => `+4474${10_000_000 + index}`);
      const pricing = { estimateCost, to: 'to', rates, currency: 'EUR' };
      const rows = to.map((each) => ({ to: each }));
      const { cost } = measure(parseTemplate('Hello'), rows, { pricing });
      const { min, max } = estimateCost({ text: 'Hello', to, rates, currency: 'EUR' });
      expect(cost).toMatchObject({ min, max });
    },
  );

  it('sums decimals exactly over batches and groups', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => ({
      a: 'a'.repeat(index % 2 ? 170 : 10),
      to: '+12025550123',
    }));
    const pricing = { estimateCost, to: 'to', rates, currency: 'EUR' };
    // 15,000 messages of one segment and 15,000 of two, at 0.1.
    expect(measure(parseTemplate('{{a}}'), rows, { pricing }).cost).toEqual({
      billable: 30_000,
      unpriced: 0,
      min: 4500,
      max: 4500,
      currency: 'EUR',
    });
  });

  it('reads an async iterable, with the same result', async () => {
    const rows = [{ a: 'x' }, { a: 'я'.repeat(80) }];
    async function* stream(): AsyncGenerator<TemplateRow> {
      for (const row of rows) {
        await Promise.resolve();
        yield row;
      }
    }
    const template = parseTemplate('{{a}}');
    expect(await measure(template, stream())).toEqual(measure(template, rows));
  });

  it('names the row of an error, in both kinds of iterable', async () => {
    const template = parseTemplate('Hi {{name}}');
    const rows = [{ name: 'Ann' }, { name: null }];
    const expected = { code: 'MISSING_VALUE', field: 'name', row: 1 };
    const errorOf = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return error;
      }
    };
    const error = errorOf(() => measure(template, rows));
    expect(error).toBeInstanceOf(TemplateError);
    expect(error).toMatchObject({
      ...expected,
      message: 'rows[1].name: expected a string or a finite number',
    });
    async function* stream(): AsyncGenerator<TemplateRow> {
      yield* await Promise.resolve(rows);
    }
    await expect(measure(template, stream())).rejects.toMatchObject(expected);
    const pricing = { estimateCost, to: 'phone', rates, currency: 'EUR' };
    expect(errorOf(() => measure(template, [{ name: 'Ann' }], { pricing }))).toMatchObject({
      code: 'UNKNOWN_FIELD',
      field: 'phone',
      row: 0,
    });
  });

  it('measures 100,000 rows in under a second of processor time', () => {
    function* generate(count: number): Generator<TemplateRow> {
      for (let index = 0; index < count; index++) {
        yield { name: index % 10 ? `Ann ${index}` : `Łucja ${index}`, city: 'Bath', n: index };
      }
    }
    const template = parseTemplate('Hi {{name}}, your order {{n}} is on its way to {{city}}. Bye!');
    measure(template, generate(10_000));
    const start = process.cpuUsage();
    const { rows, ucs2 } = measure(template, generate(100_000));
    const { user, system } = process.cpuUsage(start);
    expect([rows, ucs2.rows, ucs2.listed.length]).toEqual([100_000, 10_000, 1000]);
    expect(user + system).toBeLessThan(1_000_000);
  });

  it('needs no more memory for ten times the rows', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heaps: number[] = [];
    function* generate(): Generator<TemplateRow> {
      for (let index = 0; index < 300_000; index++) {
        if (index === 30_000 || index === 299_999) {
          collect();
          heaps.push(process.memoryUsage().heapUsed);
        }
        yield { name: `Łucja ${index}`, to: '+12025550123' };
      }
    }
    const pricing = { estimateCost, to: 'to', rates, currency: 'EUR' };
    measure(parseTemplate('Hi {{name}}'), generate(), { pricing });
    const [early = 0, late = 0] = heaps;
    // The batch of recipients that wait for their price is below a megabyte.
    expect(late - early).toBeLessThan(2_000_000);
  });
});
