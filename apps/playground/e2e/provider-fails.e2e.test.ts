import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { send, write } from './compose-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';
import { listNumbers, startRun } from './start-run.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

test('with a provider that is down, Compose and the run say so in words, and nothing is lost', async () => {
  open = await openPlayground({ sandbox: { hasHistory: false } });
  const { page, playground } = open;
  await playground.closeSandbox();
  await page.reload();
  await write(page, { text: 'Is anybody there?', to: '+447911123456' });
  const notice = page.getByTestId('unreachable');
  await expect
    .poll(() => notice.textContent())
    .toContain('The provider cannot be reached, so there is no price.');
  expect(await page.getByTestId('price').textContent()).toBe('not known');
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await notice.waitFor();
  await expectNoSidewaysScroll(page);
  await takePicture(page, 'compose-unreachable-360');

  await send(page);
  await page.waitForURL('**/runs/*');
  await expect
    .poll(() => page.getByText('The run tries again by itself').textContent())
    .toContain('The provider cannot be reached.');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('0 of 1 sent');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Send the other 1' }).waitFor();
});

test('a person decides on messages that may have been sent: counted as sent, or sent again', async () => {
  open = await openPlayground({
    sandbox: { clock: 'manual', hasHistory: false },
    patience: { settleMs: 1_000 },
  });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  const dialog = page.getByRole('dialog');
  const failure = page.getByTestId('failures').getByRole('listitem');
  async function openLost(text: string): Promise<void> {
    sandbox.faults.add({ kind: 'drop-before', on: 'sms.send', times: 1 });
    const recipients = listNumbers(2);
    const id = await startRun(playground.url, { senderId: 'MyApp', text, recipients });
    await page.goto(`${playground.url}/runs/${id}`);
    await expect.poll(() => failure.textContent()).toContain('2 people may have got the message.');
  }

  await openLost('Send it again');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, 'run-uncertain-360');
  await failure.getByRole('button', { name: 'Send again' }).click();
  await dialog.getByRole('button', { name: 'Do not send' }).click();
  expect(sandbox.messages()).toHaveLength(0);
  await failure.getByRole('button', { name: 'Send again' }).click();
  await dialog.getByText('you pay twice').waitFor();
  await dialog.getByRole('button', { name: 'Send 2 messages again' }).click();
  await expect
    .poll(() => page.getByTestId('verdict').textContent())
    .toMatch(/^Billed once\..* 2 messages, 2 segments\./);
  expect(await failure.count()).toBe(0);

  await openLost('It went out');
  await failure.getByRole('button', { name: 'They were sent' }).click();
  await dialog.getByRole('button', { name: 'Count as sent' }).click();
  await expect.poll(() => failure.count()).toBe(0);
  expect(sandbox.messages()).toHaveLength(2);

  // No report will ever come, so the page does not call them on their way.
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toBe('2 counted as sent');
  await expect
    .poll(() => page.getByTestId('run-counts').textContent())
    .toContain('Counted as sent2');
  const rows = page.getByTestId('run-rows');
  await expect.poll(() => rows.textContent()).toContain('No delivery report');
  expect(await page.locator('main').textContent()).not.toMatch(/On its way|Not billed once/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await takePicture(page, 'run-counted-as-sent-360');
  await page.reload();
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toBe('2 counted as sent');
});

test('in a long list, those who were counted as sent are a choice of their own', async () => {
  open = await openPlayground({
    sandbox: { hasHistory: false },
    patience: { settleMs: 1_000 },
  });
  const { page, playground } = open;
  sandboxOf(playground).faults.add({ kind: 'drop-before', on: 'sms.send', times: 1 });
  const recipients = listNumbers(120);
  const id = await startRun(playground.url, { senderId: 'MyApp', text: 'Long list', recipients });
  await page.goto(`${playground.url}/runs/${id}`);
  const failure = page.getByTestId('failures').getByRole('listitem');
  await failure.getByRole('button', { name: 'They were sent' }).click();
  const lost = Number(/\d+/.exec((await failure.textContent()) ?? '')?.[0]);
  await page.getByRole('dialog').getByRole('button', { name: 'Count as sent' }).click();
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toBe(`${120 - lost} delivered, ${lost} counted as sent`);
  const choice = page.getByRole('combobox', { name: 'Show' });
  await choice.selectOption({ label: `Counted as sent (${lost})` });
  const rows = page.getByTestId('run-rows').getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(lost);
  expect(new Set(await rows.locator('.status').allTextContents())).toEqual(
    new Set(['Counted as sent']),
  );
});
