import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { findMixedWords } from './find-mixed-words.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { type Example, sendExample, views } from './views.ts';

let open: OpenPlayground;
let example: Example;
let page: Page;
beforeAll(async () => {
  open = await openPlayground();
  example = await sendExample(open);
});
beforeEach(async () => {
  page = await open.page.context().newPage();
});
afterEach(async () => {
  await page.close();
  expect(open.complaints).toEqual([]);
});
afterAll(() => open.close());

test.each(views)(
  '$name at a zoom of 200 %, in forced colours, on paper, with Arabic and Hebrew, and mirrored',
  async ({ name, open: openView }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await openView(page, example);
    expect(await findMixedWords(page)).toEqual([]);

    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await findUnmarked(page)).toEqual([]);
    await takePicture(page, `${name} forced colours`);
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });

    // A window of 1280 × 1024 px at 200 % has so many pixels of its own.
    await page.setViewportSize({ width: 640, height: 512 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await takePicture(page, `${name} zoom 200`);

    // A4 at 96 dpi.
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    await expectNoSidewaysScroll(page);
    await takePicture(page, `${name} print`);
    const controls = page.locator(
      '.masthead:visible, main :is(.button, .icon-button, .skeleton, [type=search]):visible',
    );
    expect(await controls.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual([]);
    expect(await page.getByRole('heading').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });

    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await takePicture(page, `${name} mirrored 360`);
  },
);

test('on a processor that is six times slower, each view opens', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (const { open: openView } of views) await openView(page, example);
}, 120_000);

/** Elements whose state or value is shown by a colour alone, which forced colours replace. */
function findUnmarked(of: Page): Promise<readonly string[]> {
  return of.evaluate(() => {
    const { backgroundColor: canvas, color: ink } = getComputedStyle(document.body);
    const unmarked: string[] = [];
    function isVisible(each: Element): boolean {
      return each.checkVisibility() && each.getClientRects().length > 0;
    }
    for (const link of document.querySelectorAll('nav a')) {
      const { borderBottomStyle, borderBottomWidth } = getComputedStyle(link, '::after');
      const style = getComputedStyle(link);
      const isMarked =
        (borderBottomStyle === 'solid' && borderBottomWidth !== '0px') ||
        ![canvas, 'rgba(0, 0, 0, 0)'].includes(style.backgroundColor) ||
        style.outlineStyle === 'solid';
      const isCurrent = link.getAttribute('aria-current') === 'page';
      if (isVisible(link) && isMarked !== isCurrent) unmarked.push(`nav: ${link.textContent}`);
    }
    for (const shape of document.querySelectorAll('svg.chart rect')) {
      if (getComputedStyle(shape).fill === canvas) unmarked.push('a bar of a chart');
    }
    for (const control of document.querySelectorAll('[role=switch]')) {
      const thumb = getComputedStyle(control, '::before');
      const isDrawn =
        [thumb.backgroundColor, thumb.borderTopColor].some((colour) => colour !== canvas) ||
        getComputedStyle(control).backgroundColor !== canvas;
      if (!isDrawn) unmarked.push(`switch: ${control.textContent}`);
    }
    for (const field of document.querySelectorAll(
      'input:not([type=range], [type=radio]), textarea, select',
    )) {
      const styles = [field, field.parentElement, field.closest('.composer')].map(
        (one) => one && getComputedStyle(one),
      );
      const hasFrame = styles.some(
        (one) => one?.borderTopStyle === 'solid' && one.borderTopColor !== canvas,
      );
      if (isVisible(field) && !hasFrame) unmarked.push(`field: ${field.id || field.className}`);
    }
    if (ink === canvas) unmarked.push('text');
    return unmarked;
  });
}
