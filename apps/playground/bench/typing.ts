/**
 * Measures the cost of a key press in a text of 20,000 characters, compared with a plain `textarea` in
 * the same run. Build first, then run `pnpm --filter playground bench`.
 *
 * Results of 23 November 2026, on two busy cores, with Chromium 147 and no emoji font:
 *
 *     text, typing at            bare   ours until shown   ratio   ours in all   longest task
 *     GSM-7, end                   3.5     7.3    2.06 ×    18.9     4.8
 *     GSM-7, start                 3.5     7.3    2.06 ×    50.6    24.8
 *     Cyrillic, end                4.3     8.5    1.98 ×    24.1     5.5
 *     Cyrillic, start              4.3     9.2    2.14 ×    54.8    18.6
 *     Cyrillic and emoji, end     37.5    19.5    0.52 ×    34.5    16.3
 *     Cyrillic and emoji, start   23.4    20.2    0.86 ×    86.5    21.9
 *     emoji alone, end             9.4    13.0    1.39 ×    30.1    10.2
 *     emoji alone, start           9.7    13.1    1.36 ×    64.0    10.5
 *     Cyrillic, in lines, end      2.6     7.4    2.80 ×    23.0     4.3
 *     Cyrillic, in lines, start    2.9     7.9    2.75 ×    79.4    19.6
 *
 * Only one text takes longer than a frame (16.7 ms), also in the plain `textarea`: a long paragraph
 * that alternates between a script and emoji.
 */
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumArguments, findChromium } from '../../../scripts/chromium.mjs';
import { openTestServer } from '../server/testing/open-test-server.ts';
import { type KeyCost, traceKeys } from './trace-keys.ts';

const keys = 21;
/** Milliseconds between key presses: enough for the deferred work to finish. */
const restMs = 450;
const texts = {
  'GSM-7': 'Your table is ready at 8 pm, see you soon {you}. ',
  Cyrillic: 'Ваш столик готов, ждём вас сегодня вечером. ',
  'Cyrillic and emoji': 'Ваш столик готов — ждём вас в 20:00 👩‍🦰. ',
  'emoji alone': '😀👍🏽🇩🇪',
  'Cyrillic, in lines': 'Ваш столик готов — ждём вас в 20:00 👩‍🦰.\n',
};

/** Opens a page with `text` in its text box and the caret at `place`; a plain `textarea` without `url`. */
async function open(
  browser: Browser,
  url: string | undefined,
  text: string,
  place: 'start' | 'end',
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  if (url === undefined) {
    await page.setContent(
      '<label>Text <textarea style="width:40rem;height:20rem"></textarea></label>',
    );
  } else await page.goto(url);
  const box = page.getByLabel('Text');
  await box.fill(text);
  if (url !== undefined) {
    await page.getByRole('tab', { name: 'Bytes' }).click();
    await page.getByRole('grid', { name: 'Segment 1, characters' }).waitFor();
  }
  await box.evaluate((element: HTMLTextAreaElement, at) => {
    const index = at === 'end' ? element.value.length : 0;
    element.focus();
    element.setSelectionRange(index, index);
  }, place);
  await page.keyboard.press('a');
  await page.waitForTimeout(4 * restMs);
  return page;
}

function median(costs: readonly KeyCost[], figure: keyof KeyCost): number {
  const sorted = costs.map((cost) => cost[figure]).sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? 0;
}

const { playground, close } = await openTestServer();
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: [...chromiumArguments],
});
const inMs = (time: number): string => time.toFixed(1).padStart(8);
console.log(
  'Median CPU time of the main thread for a key press, in milliseconds. A frame has 16.7 ms.',
);
console.log(
  'text, typing at            bare   ours until shown   ratio   ours in all   longest task',
);
for (const [name, sentence] of Object.entries(texts)) {
  const text = sentence.repeat(Math.ceil(20_000 / sentence.length)).slice(0, 20_000);
  for (const place of ['end', 'start'] as const) {
    const measure = async (url: string | undefined): Promise<readonly KeyCost[]> => {
      const page = await open(browser, url, text, place);
      const costs = await traceKeys(browser, page, keys, restMs);
      await page.close();
      return costs;
    };
    const bare = median(await measure(undefined), 'frame');
    const ours = await measure(playground.url);
    const frame = median(ours, 'frame');
    const label = `${name}, ${place}`.padEnd(24);
    const ratio = `${(frame / bare).toFixed(2)} ×`.padStart(10);
    console.log(
      `${label}${inMs(bare)}${inMs(frame)}${ratio}${inMs(median(ours, 'whole'))}${inMs(median(ours, 'longest'))}`,
    );
  }
}
await browser.close();
await close();
process.exit(0);
