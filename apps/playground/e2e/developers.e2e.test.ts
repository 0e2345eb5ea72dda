import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { runShell } from './run-shell.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

async function openDevelopers(): Promise<void> {
  open = await openPlayground();
  await open.page.getByRole('link', { name: 'Developers', exact: true }).click();
  await open.page.getByRole('heading', { name: 'Developers' }).waitFor();
}

/** Sends as another program would, with the key and the address that the page shows. */
async function send(to: string, text = 'Hello'): Promise<void> {
  const keys = open.page.locator('.keys code');
  await expect.poll(() => keys.count()).toBe(2);
  const [baseUrl = '', apiKey = ''] = await keys.allTextContents();
  await fetch(`${baseUrl}/sms/send`, {
    method: 'POST',
    headers: { 'X-API-Key': apiKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: [to], message: text, sender_id: 'MyApp' }),
  }).catch(() => undefined);
}

const clipboard = () => open.page.evaluate(() => navigator.clipboard.readText());
const clock = () => open.page.getByTestId('clock').textContent();

test('a request opens with its headers, body, response and webhook, and runs again as copied', async () => {
  await openDevelopers();
  const { page, playground } = open;
  await send(outcomes.delivered[0], 'Hi “Anna”');
  await page.getByRole('button', { name: 'Sends' }).click();
  const rows = page.getByTestId('requests').getByRole('link');
  await expect.poll(() => rows.count()).toBe(1);
  await rows.first().click();

  await page.getByRole('heading', { name: 'POST /sms/send' }).waitFor();
  const headers = page.getByRole('region', { name: 'Request headers' });
  expect(await headers.textContent()).toContain('X-API-Key: (hidden)');
  const body = page.getByRole('region', { name: 'Request body' });
  expect(JSON.parse((await body.textContent()) ?? '')).toEqual({
    to: [outcomes.delivered[0]],
    message: 'Hi “Anna”',
    sender_id: 'MyApp',
  });
  const response = page.getByRole('region', { name: 'Response body' });
  expect(await response.textContent()).toContain('"accepted"');
  const call = page.getByTestId('call');
  await expect.poll(() => call.textContent()).toContain('Webhook: 204');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Copy as curl' }).click();
  expect(await runShell(`${await clipboard()} -s`.replace('\n -s', ' -s'))).toContain('"accepted"');
  expect(sandboxOf(playground).messages()).toHaveLength(2);
  await page.getByRole('button', { name: 'Copy as Vitest' }).click();
  await expect.poll(clipboard).toContain("from '@23telecom/sandbox/testing'");

  await call.getByRole('link', { name: 'Message' }).click();
  await expect.poll(() => page.url()).toContain('/messages/api_');
});

test('a lost response says that the message was accepted; the log fits a phone', async () => {
  await openDevelopers();
  const { page } = open;
  await page.getByRole('switch', { name: 'Drop after acceptance' }).click();
  await expect
    .poll(() => page.getByRole('switch', { name: 'Drop after acceptance' }).isChecked())
    .toBe(true);
  await send(outcomes.delivered[0]);
  await page.getByRole('button', { name: 'Failed' }).click();
  await page.getByTestId('requests').getByRole('link', { name: 'lost' }).click();
  await expect
    .poll(() => page.getByTestId('call').textContent())
    .toContain('The messages were accepted and billed.');
  // It has occurred as often as it was set to.
  await expect
    .poll(() => page.getByRole('switch', { name: 'Drop after acceptance' }).isChecked())
    .toBe(false);

  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await takePicture(page, 'developers 360');
  await page.getByRole('link', { name: 'Requests', exact: true }).first().click();
  await page.getByTestId('requests').waitFor();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('in forced colours a switch that is on differs from one that is off', async () => {
  await openDevelopers();
  const { page } = open;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const track = page.getByRole('switch', { name: 'Slow responses' }).locator('.track');
  const off = await track.screenshot();
  await page.getByRole('switch', { name: 'Slow responses' }).click();
  await expect
    .poll(() => page.getByRole('switch', { name: 'Slow responses' }).isChecked())
    .toBe(true);
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  expect((await track.screenshot()).equals(off)).toBe(false);
});

test('the clock moves along a message, and says how far it is ahead', async () => {
  await openDevelopers();
  const { page, playground } = open;
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(clock).toContain('Paused');
  await send(outcomes.slow[0]);
  const slider = page.getByRole('slider', { name: /^Along the message/ });
  await slider.waitFor();
  await expect.poll(() => page.locator('.slider-words').textContent()).toContain('On its way');

  // To an hour after acceptance, with the keyboard.
  await slider.focus();
  await page.keyboard.press('PageUp');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('5 s after acceptance');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect.poll(() => page.locator('.slider-words').textContent()).toContain('Delivered');
  const [sent] = sandboxOf(playground).messages();
  expect(sent?.status).toBe('DELIVRD');
  // Delivered after the second move; the third one arrives later.
  await expect
    .poll(() => sandboxOf(playground).clock.now() - Date.parse(sent?.createdAt ?? ''))
    .toBeGreaterThanOrEqual(3_600_000);
  await expect.poll(clock).toContain('ahead of real time');

  // Backwards nothing moves.
  const before = sandboxOf(playground).clock.now();
  await page.keyboard.press('PageDown');
  expect(sandboxOf(playground).clock.now()).toBe(before);

  // With the mouse, to the end.
  const box = await slider.boundingBox();
  if (box === null) throw new Error('The slider is not visible.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(clock).toContain('3 days ahead of real time');
});

test('a reset asks first, and other tabs hear of it', async () => {
  await openDevelopers();
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  await send(outcomes.delivered[0]);
  const other = await page.context().newPage();
  await other.goto(`${playground.url}/account`);
  const balance = other.getByTestId('account-balance');
  await expect.poll(() => balance.textContent()).toMatch(/^€99\.9/);

  const reset = page.getByRole('button', { name: 'Reset the sandbox…' });
  const dialog = page.getByRole('dialog', { name: 'Reset the sandbox?' });
  await reset.click();
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(sandbox.messages()).toHaveLength(1);

  await reset.click();
  await dialog.getByRole('button', { name: 'Reset the sandbox' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(sandbox.messages()).toEqual([]);
  await expect.poll(() => balance.textContent()).toBe('€100.00');
  await expect.poll(clock).toContain('In real time');
});

test('the base URL, the key and the outcome numbers can be copied and used', async () => {
  await openDevelopers();
  const { page, playground } = open;
  await page.getByRole('button', { name: 'Copy the base URL' }).click();
  await expect.poll(clipboard).toBe(playground.upstream);
  await page.getByRole('button', { name: 'Copy the API key' }).click();
  await expect.poll(clipboard).toBe('sk_prod_local');
  const [number] = outcomes.expired;
  await page.getByRole('button', { name: `Copy ${number}` }).click();
  await expect.poll(clipboard).toBe(number);
  await page.getByRole('button', { name: `Use ${number} in Compose` }).click();
  await expect.poll(() => page.locator('.composer').textContent()).toContain('GB');
});
