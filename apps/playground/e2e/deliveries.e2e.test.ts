import { outcomes } from '@23telecom/sandbox';
import type { Locator } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

/** The sandbox's clock moves by hand alone. */
const manual = { clock: 'manual', balance: 10_000 } as const;

async function send(recipients: readonly string[]): Promise<void> {
  const { page } = open;
  await page.getByLabel('Text').fill('Hello');
  await page.getByLabel('Recipients').fill(recipients.join('\n'));
  await page.getByLabel('Sender ID').fill('MyApp');
  await page.getByTestId('total').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
  await page.getByTestId('deliveries').waitFor();
}

const rowOf = (recipient: string): Locator =>
  open.page.getByTestId('deliveries').getByRole('row', { name: recipient });
/** Each step as its status, how it was learned, and its time. */
const stepsOf = (recipient: string) =>
  rowOf(recipient)
    .getByRole('list', { name: `Steps of ${recipient}` })
    .locator('[data-step]')
    .evaluateAll((items) =>
      items.map((item) => ({
        status: item.dataset.step,
        source: item.dataset.source,
        at: item.querySelector('time')?.dateTime,
      })),
    );
const statusRequests = () =>
  sandboxOf(open.playground)
    .requests()
    .filter(({ operation }) => operation === 'sms.status');

test('by webhook: every step stands with its time and its source, and nothing is polled', async () => {
  // The sandbox lives on a day of its own, and the server that verifies its webhooks with it.
  open = await openPlayground({ sandbox: { ...manual, now: '2026-03-01T10:00:00Z' } });
  const { page, playground } = open;
  const [recipient] = outcomes.delivered;
  await send([recipient]);
  const accepted = { status: 'accepted', source: 'answer', at: '2026-03-01T10:00:00.000Z' };
  await expect.poll(() => stepsOf(recipient)).toEqual([accepted]);
  await expect.poll(() => rowOf(recipient).textContent()).toContain('still open');
  await sandboxOf(playground).clock.advance('10s');
  const deliveredAt = sandboxOf(playground).messages()[0]?.deliveredAt;
  await expect
    .poll(() => stepsOf(recipient))
    .toEqual([accepted, { status: 'DELIVRD', source: 'webhook', at: deliveredAt }]);
  await expect.poll(() => rowOf(recipient).textContent()).toContain('(final)');
  await expect.poll(() => rowOf(recipient).textContent()).not.toContain('still open');
  expect(statusRequests()).toEqual([]);
  await expect
    .poll(() => page.getByTestId('delivery-summary').getByRole('status').textContent())
    .toBe('1 recipient: 1 Delivered');
});

test('with no webhook polling follows it, and the row says so', async () => {
  open = await openPlayground({ sandbox: manual, isWebhookOn: false });
  const [recipient] = outcomes.delivered;
  const { clock } = sandboxOf(open.playground);
  await send([recipient]);
  await expect.poll(() => rowOf(recipient).textContent()).toContain('No webhook is set');
  await clock.advance('1500ms');
  const sources = async () =>
    (await stepsOf(recipient)).map(
      ({ status, source }) => `${String(status)} by ${String(source)}`,
    );
  await expect.poll(sources).toEqual(['accepted by answer', 'sent by polling']);
  await clock.advance('10s');
  await expect
    .poll(sources)
    .toEqual(['accepted by answer', 'sent by polling', 'DELIVRD by polling']);
  await expect.poll(() => rowOf(recipient).textContent()).not.toContain('polled');
});

test('a webhook that does not come is made up for by polling', async () => {
  open = await openPlayground({ sandbox: manual });
  const [recipient] = outcomes.neverFinal;
  await send([recipient]);
  await expect.poll(() => rowOf(recipient).textContent()).toContain('No webhook has come yet');
  await sandboxOf(open.playground).clock.advance('1500ms');
  await expect
    .poll(async () => (await stepsOf(recipient)).at(1))
    .toMatchObject({ status: 'sent', source: 'polling' });
});

test('what was not delivered says why, a recipient that was refused too, and a late report does not win', async () => {
  open = await openPlayground({ sandbox: manual });
  const [undelivered] = outcomes.undelivered;
  const [blocked] = outcomes.blockedCountry;
  const [outOfOrder] = outcomes.outOfOrderWebhook;
  await send([undelivered, blocked, outOfOrder]);
  await sandboxOf(open.playground).clock.advance('1m');
  await rowOf(undelivered).locator('[data-status="UNDELIV"]').waitFor();
  await expect
    .poll(() => rowOf(undelivered).textContent())
    .toContain('could not deliver it: the number may be out of use');
  await expect.poll(() => rowOf(undelivered).textContent()).toContain('code is 027');
  await expect.poll(() => rowOf(blocked).textContent()).toContain('blocks this country');
  await expect
    .poll(async () => (await stepsOf(outOfOrder)).map(({ status }) => status))
    .toEqual(['accepted', 'UNKNOWN', 'DELIVRD']);
  await rowOf(outOfOrder).locator('[data-status="DELIVRD"]').waitFor();
});

test('of a thousand recipients those in view are drawn and polled, and all are counted', async () => {
  open = await openPlayground({ sandbox: manual, isWebhookOn: false });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  const recipients = Array.from({ length: 1_000 }, (_, index) => `+447400${100_000 + index}`);
  await send(recipients);
  const summary = page.getByTestId('delivery-summary');
  await expect.poll(() => summary.textContent()).toContain('1,000 recipients');
  await expect.poll(() => summary.textContent()).toContain('1,000 Accepted');
  const rows = page.getByTestId('deliveries').getByRole('row');
  await expect.poll(() => rows.count()).toBeLessThan(20);
  await expect
    .poll(() => page.getByTestId('deliveries').getAttribute('aria-rowcount'))
    .toBe('1001');

  await sandbox.clock.advance('1m');
  await page.getByTestId('deliveries').locator('[data-status="DELIVRD"]').first().waitFor();
  const asked = () => new Set(statusRequests().map(({ path }) => path)).size;
  expect(asked()).toBeLessThan(20);

  const scroller = page.getByRole('region', { name: 'Deliveries: list' });
  const showsLast = async () => {
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    return rowOf('+447400100999').count();
  };
  await expect.poll(showsLast).toBe(1);
  await rowOf('+447400100999').locator('[data-source="polling"]').first().waitFor();
  expect(asked()).toBeLessThan(100);

  // A figure shows its recipients alone.
  await summary.getByRole('button', { name: /Delivered/ }).click();
  await expect
    .poll(() =>
      page
        .getByTestId('deliveries')
        .locator('.status')
        .evaluateAll((labels) => [...new Set(labels.map((label) => label.dataset.status))]),
    )
    .toEqual(['DELIVRD']);
});

test.each([
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const)('deliveries are accessible and fit at %i px in %s', async (width, colorScheme) => {
  open = await openPlayground({ sandbox: manual });
  const { page, playground } = open;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await send([
    outcomes.delivered[0],
    outcomes.undelivered[0],
    outcomes.slow[0],
    outcomes.blockedCountry[0],
  ]);
  await sandboxOf(playground).clock.advance('10s');
  await page.getByTestId('deliveries').locator('[data-status="UNDELIV"]').waitFor();
  await page.getByTestId('deliveries').locator('[data-step="ENROUTE"]').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, `deliveries-${width}-${colorScheme}`);
});
