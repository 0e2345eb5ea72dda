import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
let receiver: Server | undefined;
afterEach(async () => {
  receiver?.close();
  await open.close();
});

interface Received {
  readonly headers: string;
  readonly body: string;
}

/** A customer's own server, which keeps what it was sent as it came. */
async function receive(): Promise<{ readonly url: string; readonly received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const pairs = Object.entries(request.headers);
      received.push({ headers: pairs.map((pair) => pair.join(': ')).join('\n'), body });
      response.end();
    });
  });
  receiver = server;
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received };
}

const secret = 'rotated in the page';

test('addresses and secret are set in the page, a test reaches the server, and the inspector verifies what came', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  const { url, received } = await receive();
  await page.goto(`${playground.url}/webhooks`);

  await page.getByLabel('Delivery reports', { exact: true }).fill(url);
  await page.getByRole('button', { name: 'Save addresses' }).click();
  const outcome = page.getByTestId('webhook-outcome');
  await expect.poll(() => outcome.textContent()).toBe('Saved');
  await page.getByLabel('New secret').fill(secret);
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => page.getByLabel('New secret').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Test Delivery reports' }).click();
  await expect.poll(() => outcome.textContent()).toContain('delivery: answered 200');

  const sandbox = sandboxOf(playground);
  await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: [outcomes.delivered[0]], message: 'Hello', sender_id: 'MyApp' }),
  });
  await sandbox.clock.advance('1m');
  await expect.poll(() => received.at(-1)?.body).toContain('DELIVRD');
  const { headers, body } = received.at(-1) ?? { headers: '', body: '' };

  const inspect = async (changed: { body?: string; secret?: string }): Promise<string[]> => {
    await page.getByLabel('Headers').fill(headers);
    await page.getByLabel('Raw body').fill(changed.body ?? body);
    await page.getByLabel('Secret', { exact: true }).fill(changed.secret ?? secret);
    await page.getByRole('button', { name: 'Inspect' }).click();
    await page.getByTestId('steps').waitFor();
    return page
      .getByTestId('steps')
      .locator('li')
      .evaluateAll((items) => items.map((item) => item.dataset.outcome ?? ''));
  };
  await expect.poll(() => inspect({})).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
  const forged = body.replace('DELIVRD', 'UNDELIV');
  await expect
    .poll(() => inspect({ body: forged }))
    .toEqual(['passed', 'passed', 'passed', 'passed', 'failed']);
});

test('a secret that is rotated in the page is that of its own webhooks too', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.goto(`${playground.url}/webhooks`);
  await page.getByLabel('New secret').fill(secret);
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => page.getByLabel('New secret').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Test Delivery reports' }).click();
  await expect
    .poll(() => page.getByTestId('webhook-outcome').textContent())
    .toContain('delivery: answered 204');
});

test('an address that is none is refused by name, and the old one stays', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.goto(`${playground.url}/webhooks`);
  const field = page.getByLabel('Delivery reports', { exact: true });
  await expect.poll(() => field.inputValue()).toContain('/webhooks/delivery');
  const before = await field.inputValue();
  await field.fill('ftp://example.com');
  await page.getByRole('button', { name: 'Save addresses' }).click();
  await page.getByRole('alert').waitFor();
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe(before);
});
