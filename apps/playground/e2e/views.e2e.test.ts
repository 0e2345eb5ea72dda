import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf, sendMany } from './send-many.ts';

let open: OpenPlayground;
beforeAll(async () => {
  open = await openPlayground();
  await sendMany(sandboxOf(open.playground), 20);
});
afterAll(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

/** Each view with what shows that its figures have come. */
const views = [
  ['history', '/history', 'history'],
  ['statistics', '/statistics?period=30d&source=all', 'by-country'],
  ['account', '/account', 'payments'],
  ['webhooks', '/webhooks', 'webhook-log'],
  ['sandbox', '/sandbox', 'waterfall'],
] as const;

describe.each(views)('%s', (name, address, figures) => {
  test.each([
    [1920, 'light'],
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)('is accessible and fits at %i px in %s', async (width, colorScheme) => {
    const { page, playground } = open;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(playground.url + address);
    await page.getByTestId(figures).waitFor();
    // Charts are drawn when they are looked at.
    for (const chart of await page.locator('.chart').all()) {
      await chart.scrollIntoViewIfNeeded();
      await chart.locator('canvas').waitFor();
    }
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `${name}-${width}-${colorScheme}`);
  });
});
