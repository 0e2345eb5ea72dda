import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outcomes } from '@23telecom/sandbox';
import type { Locator } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
let receiver: Server | undefined;
afterEach(async () => {
  receiver?.close();
  expect(open.complaints).toEqual([]);
  await open.close();
});

/** A customer's server that is out of order. */
async function openFailingReceiver(): Promise<string> {
  const server = createServer((_, response) => {
    response.statusCode = 500;
    response.end();
  });
  receiver = server;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

async function call(method: string, path: string, body: object): Promise<void> {
  const sandbox = sandboxOf(open.playground);
  const answer = await sandbox.fetch(sandbox.baseUrl + path, {
    method,
    headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
}

const send = (to: string) =>
  call('POST', '/sms/send', { to: [to], message: 'Your table is ready', sender_id: 'MyApp' });

async function openDrawer(recipient: string): Promise<Locator> {
  const { page, playground } = open;
  await page.goto(`${playground.url}/history?period=today`);
  await page.getByTestId('history').getByRole('button', { name: recipient }).click();
  const drawer = page.getByRole('dialog', { name: recipient });
  await drawer.waitFor();
  return drawer;
}

const stepsIn = (drawer: Locator) =>
  drawer
    .getByTestId('life')
    .locator('[data-step]')
    .evaluateAll((items) =>
      items.map((item) => [
        item.dataset.step,
        item.dataset.source,
        item.querySelector('time')?.dateTime,
      ]),
    );

test('the drawer tells the life of a message, and each attempt to tell of it', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasCampaigns: false } });
  const sandbox = sandboxOf(open.playground);
  await call('PUT', '/user/webhooks', { delivery_url: await openFailingReceiver() });
  const [recipient] = outcomes.delivered;
  await send(recipient);
  await sandbox.clock.advance('6s');
  const drawer = await openDrawer(recipient);
  const [message] = sandbox.messages();
  await expect
    .poll(() => stepsIn(drawer))
    .toEqual([
      ['accepted', 'history', message?.createdAt],
      ['DELIVRD', 'history', message?.deliveredAt],
    ]);

  const rows = drawer.getByTestId('attempts').locator('tbody tr');
  const told = () =>
    rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent.trim())),
    );
  await expect.poll(async () => (await told()).length).toBe(1);
  await expect.poll(async () => (await told())[0]?.[2]).toBe('500');
  await expect.poll(async () => (await told())[0]?.[3]).toMatch(/^[\d,]+ ms$/);
  await expect.poll(async () => (await told())[0]?.[4]).toMatch(/^about \d\d:\d\d:\d\d$/);

  // What is awaited comes into the open drawer by itself.
  await sandbox.clock.advance('2m');
  await expect
    .poll(async () => (await told()).map((cells) => [cells[0], cells[2], cells[4]]))
    .toEqual([
      ['1 of 3, delivery', '500', 'made'],
      ['2 of 3, delivery', '500', 'made'],
      ['3 of 3, delivery', '500', 'given up'],
    ]);
});

test('a message that was not delivered says why, and what the page saw stands in its life', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasCampaigns: false } });
  const sandbox = sandboxOf(open.playground);
  const [recipient] = outcomes.undelivered;
  const { page, playground } = open;
  await page.goto(`${playground.url}/history?period=today`);
  await page.getByRole('heading', { name: 'No messages in this time' }).waitFor();
  await send(recipient);
  await sandbox.clock.advance('1m');
  // The webhook has the list asked for again, with no reload.
  await page.getByTestId('history').getByRole('button', { name: recipient }).click();
  const drawer = page.getByRole('dialog', { name: recipient });
  await expect
    .poll(async () => (await stepsIn(drawer)).map(([status, source]) => [status, source]))
    .toEqual([
      ['accepted', 'history'],
      ['UNDELIV', 'webhook'],
    ]);
  await expect
    .poll(() => drawer.getByTestId('life').textContent())
    .toContain('could not deliver it: the number may be out of use');
  await expect
    .poll(() => drawer.getByTestId('attempts').locator('tbody tr').textContent())
    .toContain('not needed');
});

test.each([
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'light'],
  [360, 'dark'],
] as const)('the drawer is accessible and fits at %i px in %s', async (width, colorScheme) => {
  open = await openPlayground({ sandbox: { clock: 'manual' } });
  const { page, playground } = open;
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await call('PUT', '/user/webhooks', { delivery_url: await openFailingReceiver() });
  const [recipient] = outcomes.rejected;
  await send(recipient);
  await sandboxOf(playground).clock.advance('6s');
  const drawer = await openDrawer(recipient);
  await drawer.getByTestId('attempts').getByText('about').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, `message-${width}-${colorScheme}`);
});
