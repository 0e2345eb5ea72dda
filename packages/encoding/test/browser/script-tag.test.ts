import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { chromiumArguments } from '../../../../scripts/chromium.mjs';
import type * as Graphemes from '../../src/graphemes/index.ts';
import type * as Main from '../../src/index.ts';
import type * as Inspect from '../../src/inspect/index.ts';
import { buildScript } from './build-script.ts';

declare const SmsEncoding: typeof Main;
declare const SmsGraphemes: typeof Graphemes;
declare const SmsInspect: typeof Inspect;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject('executablePath'),
    args: [...chromiumArguments],
  });
  page = await browser.newPage();
  const scripts = await Promise.all([
    buildScript('index.ts', 'SmsEncoding'),
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
  ]);
  expect(found).toEqual([
    3,
    { encoding: 'UCS-2', units: 7, segments: 1, unitsPerSegment: 70, unitsLeft: 63 },
    ['U+2019', 'U+1F600'],
    ['e\u0301', '👩‍🦰', '❤️‍🔥'],
  ]);
});

// In Chromium 147 the optimised `codePointAt` of a slice reads on into the text that it was cut from:
// it finds a pair where the slice ends in the half of one. A cut there never came to an end.
it('comes to an end, and to the same end, where a slice ends inside a pair', async () => {
  const found = await page.evaluate(() => {
    const text = ('я'.repeat(67) + '😀').slice(0, 68);
    const answers = new Set<string>();
    for (let time = 0; time < 100_000; time++) {
      answers.add(JSON.stringify(SmsEncoding.analyze(text, { encoding: 'UCS-2', reference: 16 })));
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

it('finds graphemes that end where the slice does', async () => {
  const found = await page.evaluate(() => {
    // Beyond the slice a skin tone is whole, which would join what stands before it.
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
