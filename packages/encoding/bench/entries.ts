import { fitSegments, toSaveASegment } from '../src/fit/index.ts';
import { graphemes } from '../src/graphemes/index.ts';
import { analyze } from '../src/index.ts';
import { inspect } from '../src/inspect/index.ts';
import { all } from '../src/national/index.ts';
import { smarten } from '../src/smart/index.ts';
import { repeatTo } from './cases.ts';
import { formatTime, printTable } from './print.ts';
import { timeOf } from './time-of.ts';

/** The bad cases of every entry: scripts that cannot be helped, long clusters, every table allowed. */
const texts = [
  ['English, 2,000', repeatTo('Hello, your order is on its way. ', 2000)],
  ['typography, 2,000', repeatTo('“It’s” – today… ', 2000)],
  ['Russian, 2,000', repeatTo('Ваш заказ уже в пути. ', 2000)],
  ['Hindi, 2,000', repeatTo('नमस्ते आपका ऑर्डर ', 2000)],
  ['emoji, 2,000', repeatTo('👩‍🦰👍🏽🇩🇪', 2000)],
  ['combining marks, 2,000', repeatTo('e\u0301\u0302\u0303', 2000)],
  ['euro signs, 16,000', '€'.repeat(16_000)],
] as const;

const runs = [
  ['inspect', (text: string) => inspect(text)],
  ['smarten', (text: string) => smarten(text, { accents: true })],
  ['segments with graphemes', (text: string) => analyze(text, { keep: graphemes })],
  ['all national tables', (text: string) => analyze(text, { national: all })],
  ['both', (text: string) => analyze(text, { national: all, keep: graphemes })],
  ['fitSegments', (text: string) => fitSegments(text, 3)],
  ['toSaveASegment', (text: string) => toSaveASegment(text)],
] as const;

/** Measures the other entries on texts that are bad for them. */
export function measureEntries(): void {
  const rows = runs.map(([name, run]): [string, string[]] => [
    name,
    texts.map(([, text]) => formatTime(timeOf(() => run(text)))),
  ]);
  printTable(['', ...texts.map(([name]) => name)], new Map(rows));
}
