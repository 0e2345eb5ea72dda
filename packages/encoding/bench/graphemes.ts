import { performance } from 'node:perf_hooks';
import { countGraphemes } from '../src/graphemes/index.ts';
import { formatTime, printTable } from './print.ts';

const lengths = [1000, 10_000, 100_000];

const units = [
  ['combining marks', '\u0301'],
  ['variation selectors', '\u{e0100}'],
  ['leading Hangul consonants', '\u1100'],
  ['joined emoji', '👩\u200d'],
  ['flags', '🇩🇪'],
  ['emoji', '😀'],
  ['Hindi', 'नमस्ते '],
  ['Russian', 'привет '],
  ['English', 'hello '],
] as const;

/** The least of a few runs, in nanoseconds: what the machine takes when it is left alone. */
function timeOf(text: string): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    countGraphemes(text);
    return performance.now() - start;
  });
  return Math.min(...times) * 1e6;
}

/**
 * Times clusters without end, on which grapheme-splitter alone takes time that grows with the square
 * of their length, beside texts as people write them: the time must grow with the length.
 */
export function measureGraphemes(): void {
  const rows = units.map(([name, unit]): [string, string[]] => [
    name,
    lengths.map((length) => formatTime(timeOf(unit.repeat(length)))),
  ]);
  const header = lengths.map((length) => `× ${length.toLocaleString('en')}`);
  printTable(['countGraphemes', ...header], new Map(rows));
}
