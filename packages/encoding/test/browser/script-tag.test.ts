import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { chromiumArguments } from '../../../../scripts/chromium.mjs';
import type * as Main from '../../src/script-tag/index.ts';
import * as graphemes from '../../src/graphemes/index.ts';
import * as inspect from '../../src/inspect/index.ts';
import { readBreakTests, readEmoji } from '../unicode-data.ts';
import { buildScript } from './build-script.ts';

declare const SmsEncoding: typeof Main;
declare const SmsGraphemes: typeof graphemes;
declare const SmsInspect: typeof inspect;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  });
  page = await browser.newPage();
  const scripts = await Promise.all([
    buildScript('script-tag/index.ts', 'SmsEncoding'),
    buildScript('graphemes/index.ts', 'SmsGraphemes'),
    buildScript('inspect/index.ts', 'SmsInspect'),
  ]);
  await page.setContent(scripts.map((script) => `<script>${script}</script>`).join(''));
});
afterAll(() => browser.close());

it('counts in a page as it does in Node', async () => {
  const found = await page.evaluate(() => [
    SmsEncoding.countSegments('€'.repeat(153)),
    SmsEncoding.analyze('It’s 😀'),
    SmsEncoding.offenders('It’s 😀').map(({ codePoint }) => codePoint),
    SmsGraphemes.splitGraphemes('e\u0301👩‍🦰❤️‍🔥'),
    SmsEncoding.smarten('“10³” → 5₹ Щука', { cyrillic: true, onlyIfCheaper: false }).text,
    SmsEncoding.smarten('Καλημέρα', { greek: true }).reason,
    SmsEncoding.smarten('مرحبا “x”').reason,
  ]);
  expect(found).toEqual([
    3,
    { encoding: 'UCS-2', units: 7, segments: 1, unitsPerSegment: 70, unitsLeft: 63 },
    ['U+2019', 'U+1F600'],
    ['e\u0301', '👩‍🦰', '❤️‍🔥'],
    '"10^3" -> 5INR Shchuka',
    'not-cheaper',
    'cannot-be-helped',
  ]);
});

// In Chromium 147 the optimised `codePointAt` of a slice reads beyond its end, in the text that it was cut
// from: it finds a pair although the slice ends with half of one. A cut there would loop for ever.
it('terminates with the same result if a slice ends inside a pair', async () => {
  const found = await page.evaluate(() => {
    const text = ('я'.repeat(67) + '😀').slice(0, 68);
    const answers = new Set<string>();
    for (let time = 0; time < 100_000; time++) {
      answers.add(
        JSON.stringify(SmsEncoding.analyze(text, { encoding: 'UCS-2', referenceBits: 16 })),
      );
      answers.add(JSON.stringify(SmsEncoding.segment(text).map(({ units }) => units)));
    }
    const longer = ('я'.repeat(134) + '😀').slice(0, 135);
    for (let time = 0; time < 100_000; time++) {
      answers.add(JSON.stringify(SmsEncoding.segment(longer).map(({ units }) => units)));
    }
    return [...answers];
  });
  expect(found).toEqual([
    '{"encoding":"UCS-2","units":68,"segments":1,"unitsPerSegment":70,"unitsLeft":2}',
    '[68]',
    '[67,67,1]',
  ]);
});

it('finds graphemes that end at the end of a slice', async () => {
  const found = await page.evaluate(() => {
    // Beyond the slice the skin tone is complete, and would join the emoji before it.
    const text = ('я'.repeat(20) + '👍🏽').slice(0, 23);
    const answers = new Set<string>();
    for (let time = 0; time < 5000; time++) {
      answers.add(JSON.stringify(SmsGraphemes.splitGraphemes(text).slice(-2)));
      const [last] = SmsInspect.inspect(text).slice(-1);
      answers.add(JSON.stringify([last?.start, last?.end, last?.codePoints, last?.class]));
    }
    return [...answers];
  });
  expect(found).toEqual([
    JSON.stringify(['👍', '\uD83C']),
    JSON.stringify([22, 23, ['U+D83C'], 'lone surrogate']),
  ]);
});

it('splits the test files of Unicode 17 as Unicode says, whatever version Chromium has', async () => {
  const tests = readBreakTests();
  const emoji = readEmoji();
  const found = await page.evaluate(
    ({ texts, emoji }) => ({
      graphemes: texts.map((text) => SmsGraphemes.splitGraphemes(text)),
      torn: emoji.filter((each) => SmsGraphemes.countGraphemes(each) !== 1),
    }),
    { texts: tests.map((graphemes) => graphemes.join('')), emoji },
  );
  expect(found.graphemes).toEqual(tests);
  expect(found.graphemes).toHaveLength(766);
  expect(found.torn).toEqual([]);
});

it('gives each character the same class and ink as in Node', async () => {
  const inChromium = await page.evaluate(`(${describeAll.toString()})(SmsGraphemes, SmsInspect)`);
  const inNode = describeAll(graphemes, inspect);
  expect(inNode).toHaveLength(0x20000 + 0x1000);
  expect(inChromium).toBe(inNode);
});

/** A letter for each character up to U+1FFFF and of the block of tags: its graphemes beside others. */
function describeAll(
  { countGraphemes }: typeof graphemes,
  { inspect: inspectText }: typeof inspect,
): string {
  const letters: string[] = [];
  for (let codePoint = 0; codePoint <= 0xe0fff; codePoint++) {
    if (codePoint === 0x20000) codePoint = 0xe0000;
    const each = String.fromCodePoint(codePoint);
    const beside = ['a', '\u0301', '👩\u200d', 'क\u094d', '\u1100', '\u11a8', '🇩'];
    let value = inspectText(each)[0]?.isInvisible ? 1 : 0;
    for (const other of beside) {
      value = value * 4 + countGraphemes(other + each) + countGraphemes(each + other) - 2;
    }
    letters.push(String.fromCharCode(0x100 + value));
  }
  return letters.join('');
}
