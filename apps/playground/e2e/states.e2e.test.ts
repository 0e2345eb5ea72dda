import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

/** Each view that is made of the provider's answers. */
const views = [
  ['history', '/history?period=today'],
  ['statistics', '/statistics'],
  ['account', '/account'],
  ['webhooks', '/webhooks'],
] as const;

async function look(name: string): Promise<void> {
  const { page } = open;
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `${name}-${width}-${colorScheme}`);
  }
}

describe.each(views)('%s', (name, address) => {
  test('shows its shape while it loads', async () => {
    open = await openPlayground();
    const { page, playground } = open;
    // Answers that do not come.
    await page.route('**/api/telecom/**', () => undefined);
    await page.goto(playground.url + address);
    await page.getByText('Loading …').or(page.getByLabel('Loading')).first().waitFor();
    await look(`${name}-loading`);
  });

  test('says what failed and tries again', async () => {
    open = await openPlayground();
    const { page, playground } = open;
    const { faults } = sandboxOf(playground);
    faults.add({ kind: 'status', status: 403, code: 'FORBIDDEN' });
    await page.goto(playground.url + address);
    const alerts = page.getByRole('alert');
    await expect.poll(() => alerts.first().textContent()).toContain('SERVICE_UNAVAILABLE');
    await look(`${name}-error`);
    faults.clear();
    await expect
      .poll(async () => {
        const retry = page.getByRole('button', { name: 'Try again' }).first();
        if ((await retry.count()) > 0) await retry.click();
        return alerts.count();
      })
      .toBe(0);
  });
});

test.each([
  ['history', 'No messages in this time'],
  ['statistics', 'No messages in this time'],
  ['webhooks', 'No webhook was sent yet'],
])('%s says so where there is nothing', async (name, nothing) => {
  open = await openPlayground({ sandbox: { hasCampaigns: false } });
  const { page, playground } = open;
  await page.goto(`${playground.url}/${name}`);
  await page.getByRole('heading', { name: nothing }).waitFor();
  await look(`${name}-empty`);
});

test('a price that is not there is said so, and the list comes back', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.goto(`${playground.url}/account`);
  const count = page.getByTestId('price-count');
  await expect.poll(() => count.textContent()).toMatch(/^\d+ prices$/);
  const all = await count.textContent();
  await page.getByLabel('Search').fill('Atlantis');
  await page.getByRole('heading', { name: 'No price matches' }).waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => count.textContent()).toBe(all);

  // Of all prices those in view are drawn, and the last is reached by scrolling.
  const rows = page.getByTestId('prices').getByRole('row');
  await expect.poll(() => rows.count()).toBeLessThan(60);
  const scroller = page.getByRole('region', { name: 'Prices' });
  const last = async () => {
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    return rows
      .last()
      .evaluate((row) => row.ariaRowIndex ?? row.previousElementSibling?.ariaRowIndex);
  };
  const total = await page.getByTestId('prices').getAttribute('aria-rowcount');
  await expect.poll(last).toBe(total);
});

test('the server gone, every view says so', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.goto(`${playground.url}/history`);
  await page.getByTestId('balance').getByText('100').waitFor();
  await playground.close();
  await page.getByRole('alert').getByText('No connection').waitFor();
  await look('history-offline');
});
