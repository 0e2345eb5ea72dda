/**
 * What a key costs in a text of 20,000 characters, beside a bare text box of the browser.
 * `pnpm --filter playground bench`, after a build.
 */
import { chromium, type Page } from 'playwright';
import { chromiumArguments, findChromium } from '../../../scripts/chromium.mjs';
import { startPlayground } from '../server/start-playground.ts';

const keys = 40;
/** Milliseconds until everything that follows from a key is done, the deferred parts too. */
const rest = 150;
const texts = {
  'GSM-7, 20,000 characters': 'Your table is ready at 8 pm, see you soon {you}. '
    .repeat(409)
    .slice(0, 20_000),
  'UCS-2, 20,000 characters': 'Ваш столик готов — ждём вас в 20:00 👩‍🦰. '
    .repeat(500)
    .slice(0, 20_000),
};

function describe(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`;
  return `median ${at(0.5)}, 95 % under ${at(0.95)}, worst ${at(1)}`;
}

const playground = await startPlayground({ port: 0, page: 'built' });
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: [...chromiumArguments],
});
/** Opens a page whose text box holds a text, with the caret at one of its ends. */
async function open(isBare: boolean, text: string, place: 'start' | 'end'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  if (isBare) {
    await page.setContent(
      '<label>Text <textarea style="width:40rem;height:20rem"></textarea></label>',
    );
  } else await page.goto(playground.url);
  await page.getByLabel('Text').fill(text);
  if (!isBare) await page.getByRole('grid', { name: 'Segment 1, characters' }).waitFor();
  await page.getByLabel('Text').evaluate((box: HTMLTextAreaElement, at) => {
    const index = at === 'end' ? box.value.length : 0;
    box.setSelectionRange(index, index);
  }, place);
  return page;
}

/** What the main thread does for each key, in its own time: others on the machine do not count. */
async function measureWork(page: Page): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const readSpent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
  };
  const times: number[] = [];
  await page.getByLabel('Text').press('a');
  for (let key = 0; key < keys; key++) {
    await page.waitForTimeout(rest);
    const before = await readSpent();
    await page.keyboard.press('a');
    await page.waitForTimeout(rest);
    times.push((await readSpent()) - before);
  }
  return times;
}

/** How long each key takes by the clock until the frame that shows it has been drawn. */
async function measureFrames(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          // A message from inside a frame is handled when that frame has been drawn.
          channel.port1.onmessage = () => frames.push(performance.now() - start);
          channel.port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(rest);
  }
  return page.evaluate(() => (window as unknown as { frames: number[] }).frames);
}

for (const [name, text] of Object.entries(texts)) {
  for (const place of ['end', 'start'] as const) {
    console.log(`${name}, typing at the ${place}`);
    for (const isBare of [true, false]) {
      const page = await open(isBare, text, place);
      const what = isBare ? 'a bare text box' : 'the playground   ';
      console.log(`  ${what}  work for a key   ${describe(await measureWork(page))}`);
      console.log(`  ${what}  until its frame  ${describe(await measureFrames(page))}`);
      await page.close();
    }
  }
}
await browser.close();
await playground.close();
process.exit(0);
