import { analyze } from '../segments/analyze.ts';
import { createCausesTally } from './causes-tally.ts';
import { checkMeasure } from './check-measure.ts';
import { createCostTally } from './cost-tally.ts';
import { join, readValues, type TemplateRow } from './fill.ts';
import type { MeasureOptions } from './measure-options.ts';
import type { LongestRow, Measurement, RowGroup } from './measurement.ts';
import type { Template } from './template.ts';

/**
 * Measures the messages of a template for all its rows: groups by encoding and segments, the longest
 * message, what forces UCS-2, and with `pricing` the cost. Every figure equals that of
 * `analyze(fill(template, row))` and `estimateCost`, row by row.
 *
 * Rows are read once and not kept, so memory does not grow with their number. Rows from an async iterable
 * give a promise.
 *
 * @throws TemplateError as `fill` does, with the index of the row
 * @throws EncodingError when `encoding: 'GSM-7'` is forced on a text that it cannot hold
 * @throws TypeError when a row, a price or an option is invalid, naming it
 *
 * @example
 * ```ts
 * const { groups } = measure(parseTemplate('Hi {{name}}'), [{ name: 'Ann' }, { name: 'Łucja' }]);
 * groups.map(({ encoding, rows }) => [encoding, rows]); // [['GSM-7', 1], ['UCS-2', 1]]
 * ```
 */
export function measure(
  template: Template,
  rows: Iterable<TemplateRow>,
  options?: MeasureOptions,
): Measurement;
export function measure(
  template: Template,
  rows: AsyncIterable<TemplateRow>,
  options?: MeasureOptions,
): Promise<Measurement>;
export function measure(
  template: Template,
  rows: Iterable<TemplateRow> | AsyncIterable<TemplateRow>,
  options: MeasureOptions = {},
): Measurement | Promise<Measurement> {
  checkMeasure(template, rows, options);
  const { add, finish } = createTally(template, options);
  if (Symbol.asyncIterator in rows) {
    return (async () => {
      for await (const row of rows) add(row);
      return finish();
    })();
  }
  for (const row of rows) add(row);
  return finish();
}

interface Tally {
  readonly add: (row: TemplateRow) => void;
  readonly finish: () => Measurement;
}

function createTally(template: Template, options: MeasureOptions): Tally {
  const groups = new Map<string, RowGroup & { rows: number }>();
  const causes = createCausesTally(template, options);
  const cost = options.pricing && createCostTally(options.pricing, options);
  let longest: LongestRow | undefined;
  let maxSize = -Infinity;
  let count = 0;
  let total = 0;

  function add(row: TemplateRow): void {
    const index = count++;
    const values = readValues(template, row, options, index);
    const text = join(template, values);
    const analysis = analyze(text, options);
    const { encoding, segments } = analysis;
    total += segments;
    const key = `${encoding} ${segments}`;
    const group = groups.get(key) ?? { encoding, segments, rows: 0, firstRow: index };
    group.rows++;
    groups.set(key, group);
    // Segments decide; units left, always fewer than 1,000, decide between messages of equal segments.
    const size = segments * 1000 - analysis.unitsLeft;
    if (size > maxSize) {
      maxSize = size;
      longest = { row: index, text, analysis };
    }
    if (encoding === 'UCS-2') causes.add(index, values);
    cost?.add(row, index, text, segments);
  }

  function finish(): Measurement {
    return {
      rows: count,
      segments: total,
      groups: [...groups.values()].sort((one, other) => one.segments - other.segments),
      longest,
      ucs2: causes.finish(),
      cost: cost?.finish(),
    };
  }

  return { add, finish };
}
