import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
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

/** Starts a customer's server that keeps the headers and the raw body of each webhook. */
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

test('URL and secret are set on the page, a test webhook arrives, and its signature can be checked', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  const { url, received } = await receive();
  await page.goto(`${playground.url}/developers/webhooks`);

  await page.getByLabel('Delivery reports', { exact: true }).fill(url);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => page.getByTestId('webhook-outcome').textContent()).toBe('Saved.');
  await page.getByLabel('New secret', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Replace' }).click();
  await page.getByText('Use at least 16 characters').waitFor();
  await page.getByLabel('New secret', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect
    .poll(() => page.getByTestId('secret-outcome').textContent())
    .toContain('The secret was replaced.');
  await page.getByRole('button', { name: 'Test Delivery reports' }).click();
  await expect
    .poll(() => page.getByTestId('test-delivery').textContent())
    .toContain('Received: response 200');

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
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByTestId('steps').waitFor();
    return page
      .getByTestId('steps')
      .locator('li')
      .evaluateAll((items) => items.map((item) => item.dataset.outcome ?? ''));
  };
  await expect.poll(() => inspect({})).toEqual(['passed', 'passed', 'skipped', 'passed', 'passed']);
  const forged = body.replace('DELIVRD', 'UNDELIV');
  await expect
    .poll(() => inspect({ body: forged }))
    .toEqual(['passed', 'passed', 'skipped', 'passed', 'failed']);

  // Each attempt leads to its message.
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByTestId('webhook-log').getByRole('link').first().click();
  await expect.poll(() => page.url()).toContain('/messages/api_');
});

test('a secret of the page is set, and the server of the page accepts what it signs', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.goto(`${playground.url}/developers/webhooks`);
  await page.getByRole('button', { name: 'Make one' }).click();
  expect(await page.getByLabel('New secret', { exact: true }).inputValue()).toMatch(
    /^[0-9a-f]{48}$/,
  );
  await page.getByRole('button', { name: 'Replace' }).click();
  await expect
    .poll(() => page.getByTestId('secret-outcome').textContent())
    .toContain('The secret was replaced.');
  // A busy machine may take longer for the first webhook than the provider waits: test again then.
  await expect
    .poll(async () => {
      await page.getByRole('button', { name: 'Test Delivery reports' }).click();
      return page.getByTestId('test-delivery').textContent();
    })
    .toContain('Received: response 204');
});

test('wrong addresses are named at their fields, with a summary that leads there', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.goto(`${playground.url}/developers/webhooks`);
  const field = page.getByLabel('Delivery reports', { exact: true });
  await expect.poll(() => field.inputValue()).toContain('/webhooks/delivery');
  const before = await field.inputValue();
  await field.fill('ftp://example.com');
  await page.getByLabel('Clicks', { exact: true }).fill('http://example.com/clicks');
  await page.getByRole('button', { name: 'Save' }).click();

  const summary = page.getByRole('alert');
  await expect.poll(() => summary.textContent()).toContain('2 addresses cannot be saved');
  // Words for people: no names of fields of the API.
  expect(await summary.textContent()).not.toMatch(/Url|null|INVALID/);
  await summary.getByRole('link', { name: /^Clicks/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('webhook-click');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await takePicture(page, 'webhooks 360');

  await field.fill('https://example.com/reports');
  expect(await field.getAttribute('aria-invalid')).toBeNull();
  await page.reload();
  await expect.poll(() => field.inputValue()).toBe(before);
});
