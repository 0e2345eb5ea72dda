import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

/** The views that show data of the provider. */
const views = ['/messages', '/statistics', '/account', '/developers/webhooks'] as const;

async function checkAppearance(address: string, state: string): Promise<void> {
  const { page } = open;
  for (const [width, colorScheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoSidewaysScroll(page);
    await takePicture(page, `${state}${address.replaceAll('/', '-')}-${width}`);
  }
  await expectAccessible(page);
}

test('while its data is loading, every view shows a skeleton', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  // Requests never get a response.
  await page.route('**/api/telecom/**', () => undefined);
  for (const address of views) {
    await page.goto(playground.url + address);
    await page.getByRole('status', { name: 'Loading' }).first().waitFor();
    await checkAppearance(address, 'loading');
  }
});

test('every view names its error, and can try again', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  const { faults } = sandboxOf(playground);
  for (const address of views) {
    const heal = faults.add({ kind: 'status', status: 403, code: 'FORBIDDEN' });
    await page.goto(playground.url + address);
    const alerts = page.getByRole('alert');
    // The proxy hides what the operator's key may not do.
    await expect.poll(() => alerts.first().textContent()).toContain('SERVICE_UNAVAILABLE');
    await checkAppearance(address, 'error');
    heal();
    await expect
      .poll(async () => {
        const retry = page.getByRole('button', { name: 'Try again' }).first();
        if ((await retry.count()) > 0) await retry.click();
        return alerts.count();
      })
      .toBe(0);
  }
});

test('an empty list says what will be in it', async () => {
  open = await openPlayground({ sandbox: { hasHistory: false } });
  const { page, playground } = open;
  for (const [address, title] of [
    ['/messages', 'No messages in this period'],
    ['/developers/webhooks', 'No webhooks yet'],
  ] as const) {
    await page.goto(playground.url + address);
    await page.getByRole('heading', { name: title }).waitFor();
    await checkAppearance(address, 'empty');
  }
});
