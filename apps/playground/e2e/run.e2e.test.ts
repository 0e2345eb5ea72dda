import { outcomes } from '@23telecom/sandbox';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { looks } from './looks.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';
import { startRun } from './start-run.ts';

let open: OpenPlayground;
afterEach(async () => {
  const { complaints } = open;
  await open.close();
  expect(complaints).toEqual([]);
});

const message = {
  senderId: 'BellaNapoli',
  text: 'Your table is ready.',
  encoding: 'GSM-7',
} as const;
const people = [
  { recipient: '+447911123003', name: 'Anna', values: { name: 'Anna' } },
  { recipient: outcomes.undelivered[0], name: 'Ben', values: { name: 'Ben' } },
  { recipient: '+33639980123', name: 'Chloé', values: { name: 'Chloé' } },
  { recipient: outcomes.neverFinal[0], name: 'Dan', values: { name: 'Dan' } },
] as const;

function titleOf(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}

test('the outcome has the focus, every message opens, and the address works in a second tab and after a reload', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasHistory: false } });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  const id = await startRun(playground.url, {
    ...message,
    text: 'Hi {{name}}, your table is ready.',
    recipients: people,
  });
  await page.goto(`${playground.url}/runs/${id}`);
  const title = page.getByRole('heading', { level: 1 });
  await expect.poll(() => titleOf(page)).toBe('0 of 4 finished');
  await expect
    .poll(() => title.evaluate((heading) => heading === document.activeElement))
    .toBe(true);

  await sandbox.clock.advance('1m');
  await expect.poll(() => titleOf(page)).toBe('3 of 4 finished');
  const counts = page.getByTestId('run-counts');
  const countOf = (kind: string) => counts.locator(`[data-outcome="${kind}"] dd`).textContent();
  expect(await countOf('delivered')).toBe('2');
  expect(await countOf('onItsWay')).toBe('1');
  expect(await countOf('notDelivered')).toBe('1');
  // The colours of the bar have words and icons beside them.
  expect(await counts.locator('dt svg').count()).toBe(3);
  await expect
    .poll(() => page.getByTestId('verdict').textContent())
    .toContain('Billed once. 4 requests, 4 messages, 4 segments.');

  // Numbers are masked, so that a screenshot shows nobody's.
  const rows = page.getByTestId('run-rows').getByRole('listitem');
  // Counts and rows come by requests of their own.
  await expect
    .poll(async () => (await rows.allTextContents())[0])
    .toMatch(/^Anna\+44 …003Delivered *accepted \d\d:\d\d:\d\d, \+\d s, webhook 204.*€0\.\d{4}$/);
  await expect.poll(async () => (await rows.allTextContents())[1]).toMatch(/number is not in use/);
  const texts = await rows.allTextContents();
  expect(texts).toHaveLength(4);
  for (const { recipient } of people) expect(texts.join()).not.toContain(recipient.slice(-6));
  expect(texts[1]).toMatch(/^Ben/);
  expect(texts[3]).toMatch(/^Dan.*waiting for the report/);

  // The bar at the bottom says what was billed, with two decimals.
  const bar = page.getByRole('region', { name: 'What was billed' });
  const cost = sandbox.messages().reduce((sum, each) => sum + each.cost, 0);
  await expect.poll(() => bar.textContent()).toContain(`1 × 4 = 4Billed€${cost.toFixed(2)}`);
  await page.getByRole('button', { name: 'New message', exact: true }).waitFor();

  // A second tab, and this one after a reload, show the same.
  const second = await page.context().newPage();
  await second.goto(`${playground.url}/runs/${id}`);
  await expect.poll(() => titleOf(second)).toBe('3 of 4 finished');
  await second.close();
  await page.reload();
  await expect.poll(() => titleOf(page)).toBe('3 of 4 finished');
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  // A row opens its message, which leads back to the run.
  await page.getByRole('link', { name: /Anna/ }).click();
  await page.getByRole('heading', { name: 'Anna +44 7911 123003' }).waitFor();
  expect(page.url()).toContain(
    `/messages/${sandbox.messages({ recipient: people[0].recipient })[0]?.messageId}`,
  );
  await page.getByText(`${id}, message 1 of 4`).waitFor();
  await page.getByRole('link', { name: id }).click();
  await expect.poll(() => titleOf(page)).toBe('3 of 4 finished');

  // Retrying costs money, so it asks; the new run has the failed recipient only.
  await page.getByRole('button', { name: 'Retry 1 failed' }).waitFor({ state: 'visible' });
  await page.getByRole('button', { name: 'Retry 1 failed' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send again to 1 person?' });
  await dialog.getByRole('button', { name: 'Do not send' }).click();
  expect(sandbox.messages()).toHaveLength(4);
  await page.getByRole('button', { name: 'Retry 1 failed' }).click();
  await dialog.getByRole('button', { name: 'Send 1 message' }).click();
  await expect.poll(() => titleOf(page)).toBe('0 of 1 finished');
  await expect
    .poll(() =>
      sandbox
        .messages()
        .slice(4)
        .map(({ recipient }) => recipient),
    )
    .toEqual([outcomes.undelivered[0]]);

  await page.goto(`${playground.url}/runs/r_nope`);
  await page.getByRole('heading', { name: 'There is no run at this address' }).waitFor();
  await expectAccessible(page);
});

test('the page of a run is accessible and fits at every width, in forced colours, on paper and at 200 %', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasHistory: false } });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  const id = await startRun(playground.url, {
    ...message,
    text: 'مرحبا {{name}}، طاولتك جاهزة — “Bella Napoli”',
    encoding: 'UCS-2',
    recipients: people,
  });
  await expect.poll(() => sandbox.messages().length).toBe(4);
  await sandbox.clock.advance('1m');
  for (const { width, colorScheme, hasAxe } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${playground.url}/runs/${id}`);
    await expect.poll(() => titleOf(page)).toBe('3 of 4 finished');
    await page.getByTestId('run-rows').getByRole('listitem').nth(3).waitFor();
    if (hasAxe) await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // The outcome is in sight without scrolling, and so is what was billed.
    const title = await page.getByRole('heading', { level: 1 }).boundingBox();
    expect(title?.y).toBeLessThan(300);
    const bar = await page.getByRole('region', { name: 'What was billed' }).boundingBox();
    expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(900);
    await takePicture(page, `run ${width} ${colorScheme}`);
  }

  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  await takePicture(page, 'run forced colours');
  // The parts of the bar differ without their colours.
  const borders = await page
    .locator('.progress i')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).borderTopWidth));
  expect(borders).toEqual(['1px', '1px', '1px']);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await takePicture(page, 'run print');
  expect(await page.getByRole('button', { name: 'CSV' }).isVisible()).toBe(false);
  expect(await page.getByTestId('run-rows').getByRole('listitem').count()).toBe(4);
  await page.emulateMedia({ media: 'screen' });
  // A window of 1,440 px at 200 %.
  await page.setViewportSize({ width: 720, height: 450 });
  await expectNoSidewaysScroll(page);
});
