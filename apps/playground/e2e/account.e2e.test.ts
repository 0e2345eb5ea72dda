import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

test('balance, payments and prices; a country is found by its name; the theme on a phone', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${playground.url}/account`);
  await expect.poll(() => page.getByTestId('account-balance').textContent()).toBe('€100.00');
  await page.getByRole('searchbox', { name: 'Search prices' }).fill('germ');
  await expect.poll(() => page.getByTestId('price-count').textContent()).toMatch(/^\d+ prices?$/);
  const countries = page.getByTestId('prices').locator('tbody th');
  await expect
    .poll(async () => [...new Set(await countries.allTextContents())])
    .toEqual(['Germany']);
  await page.getByRole('searchbox', { name: 'Search prices' }).fill('Atlantis');
  await page.getByRole('heading', { name: 'No prices match your search' }).waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  // Only the rows in view are rendered, and scrolling reaches the last.
  const rows = page.getByTestId('prices').getByRole('row');
  await expect.poll(() => rows.count()).toBeGreaterThan(10);
  expect(await rows.count()).toBeLessThan(60);
  const scroller = page.getByRole('region', { name: 'Prices table' });
  const total = await page.getByTestId('prices').getAttribute('aria-rowcount');
  await expect
    .poll(async () => {
      await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      return rows
        .last()
        .evaluate((row) => row.ariaRowIndex ?? row.previousElementSibling?.ariaRowIndex);
    })
    .toBe(total);
  await page.getByText('Dark', { exact: true }).click();
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await takePicture(page, 'account 360 dark');
});

test('figures that the provider lacks are marked in words; without a server there is one error', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  sandboxOf(playground).faults.add({ kind: 'degraded-cache', on: 'account.balance' });
  await page.goto(`${playground.url}/account`);
  await expect
    .poll(() => page.getByText('the provider does not have them').textContent())
    .toContain('because it could not read them anew');
  expect(await page.locator('main').textContent()).not.toContain('cache_miss');

  await page.route('**/api/telecom/account.*', (route) => route.abort());
  await page.reload();
  await page.getByRole('alert').first().waitFor();
  await expect.poll(() => page.locator('.error-notice, .notice.bad').count()).toBe(1);
  await page.unroute('**/api/telecom/account.*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByTestId('prices').waitFor();
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
});
