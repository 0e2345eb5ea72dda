import { outcomes } from '@23telecom/sandbox';
import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { looks } from './looks.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf, sendMany } from './send-many.ts';

let open: OpenPlayground;
afterEach(async () => {
  const { complaints } = open;
  await open.close();
  expect(complaints).toEqual([]);
});

/** A total: its figure, and the note below. */
async function readTotal(page: Page, name: string): Promise<readonly string[]> {
  const total = page
    .getByTestId('totals')
    .locator('div')
    .filter({ has: page.getByText(name, { exact: true }) });
  const note = (await total.locator('small').textContent()) ?? '';
  const value = (await total.locator('dd').textContent()) ?? '';
  return [value.slice(0, value.length - note.length), note];
}

const noon = '2026-11-28T12:00:00Z';

test('the sums agree, messages on their way do not lower the rate, and a bar leads to its messages', async () => {
  open = await openPlayground({
    sandbox: { clock: 'manual', now: noon, balance: 1_000, hasHistory: false },
  });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  async function send(to: readonly string[]): Promise<void> {
    await sandbox.fetch(`${sandbox.baseUrl}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
      body: JSON.stringify({ to, message: 'Hello', sender_id: 'MyApp' }),
    });
  }
  await sendMany(sandbox, 20);
  await sandbox.clock.advance('2d');
  await send(['+33612345678', '+33612345679', outcomes.undelivered[0], outcomes.expired[0]]);
  await sandbox.clock.advance('1m');
  await send([outcomes.neverFinal[0]]);

  await page.goto(`${playground.url}/statistics?period=7d`);
  await expect.poll(() => readTotal(page, 'Messages')).toEqual(['25', '24–30 Nov 2026']);
  // 22 delivered, 2 not, 1 on its way: 22 of 24, not 22 of 25.
  expect(await readTotal(page, 'Delivered')).toEqual(['91.7%', '22 of 24 finished']);
  expect(await readTotal(page, 'Not delivered')).toEqual(['2', '1 of them expired']);
  expect(await readTotal(page, 'On their way')).toEqual(['1', 'not counted in the rate']);
  // Times are in no statistics: the page reads them from the history.
  await expect
    .poll(async () => (await readTotal(page, 'Median time to deliver')).join(', '))
    .toMatch(/^[2-5] s, 9 in 10 within [2-5] s$/);
  const cost = sandbox.messages().reduce((sum, message) => sum + message.cost, 0);
  const [shown] = await readTotal(page, 'Cost');
  expect(shown).toBe(`€${cost.toFixed(2)}`);
  expect((await readTotal(page, 'Average per message'))[0]).toBe(`€${(cost / 25).toFixed(4)}`);

  // Seven days, of which only those with messages are in the table.
  const chart = page.getByRole('group', { name: /^Messages a day by outcome, 24/ });
  expect(await chart.locator('text', { hasText: /Nov$/ }).allTextContents()).toEqual(
    ['24', '25', '26', '27', '28', '29', '30'].map((day) => `${day} Nov`),
  );
  await page.getByText('Show as a table').click();
  const days = page.getByTestId('daily').locator('tbody tr');
  expect(await days.allTextContents()).toEqual(['30 Nov52111', '28 Nov2020000']);

  // The bar is there without scrolling to it, and its parts add up to its height.
  const bar = page.getByRole('link', {
    name: '30 Nov: 5 messages, 2 delivered, 1 not delivered, 1 expired, 1 on their way',
  });
  const heights = await bar
    .locator('rect')
    .evaluateAll((parts) => parts.map((part) => Number(part.getAttribute('height'))));
  expect(heights).toHaveLength(4);
  expect(heights[0]).toBeCloseTo(2 * (heights[1] ?? 0), 5);

  // Countries by cost; the sum is the total.
  const countries = page.getByTestId('by-country').locator('tbody tr');
  const names = await countries.locator('th').allTextContents();
  expect(names).toEqual(expect.arrayContaining(['United Kingdom', 'France']));
  const amounts = (await countries.locator('td:nth-child(3)').allTextContents()).map((text) =>
    Number(text.slice(1)),
  );
  expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
  expect(await page.getByTestId('by-country').locator('tfoot').textContent()).toContain(
    `${shown}91.7%25`,
  );

  await page.getByRole('link', { name: 'France' }).click();
  await expect
    .poll(() => page.getByTestId('messages-count').textContent())
    .toMatch(/^2 messages, €/);
  await page.goBack();
  await bar.click();
  await expect
    .poll(() => page.getByTestId('messages-count').textContent())
    .toMatch(/^5 messages, €/);
});

test('without messages there is an empty state, and no 0 % and no €0.00 a message', async () => {
  open = await openPlayground({ sandbox: { clock: 'manual', hasHistory: false } });
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  await page.goto(`${playground.url}/statistics`);
  await page.getByRole('heading', { name: 'No messages in this period' }).waitFor();
  const text = await page.getByRole('main').textContent();
  expect(text).not.toMatch(/\b0(?:\.0)?%|€0\.00/);
  expect(await page.getByRole('table').count()).toBe(0);
  await expectAccessible(page);

  // With one on its way there is no rate yet.
  await sendMany(sandbox, 1);
  await page.reload();
  await expect.poll(() => page.getByTestId('totals').textContent()).toContain('On their way1');
  expect(await page.getByTestId('totals').textContent()).not.toMatch(/%|NaN/);
});

test('statistics are accessible and fit at every width, in forced colours, on paper and at 200 %', async () => {
  open = await openPlayground({ sandbox: { hasHistory: true, now: noon, clock: 'manual' } });
  const { page, playground } = open;
  for (const { width, colorScheme, hasAxe } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${playground.url}/statistics`);
    await page.getByText('Median time to deliver').waitFor();
    await expect
      .poll(() => page.getByTestId('by-country').locator('tbody tr').count())
      .toBeGreaterThan(3);
    if (hasAxe) await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await takePicture(page, `statistics ${width} ${colorScheme}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
  const fills = await page
    .locator('.chart .day')
    .filter({ has: page.locator('.bad') })
    .first()
    .locator('rect')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
  expect(new Set(fills).size).toBe(fills.length);
  await takePicture(page, 'statistics forced colours');

  // On paper the charts are there without having been scrolled to.
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await page.setViewportSize({ width: 760, height: 1000 });
  await page.reload();
  await expect.poll(() => page.locator('.chart rect').count()).toBeGreaterThan(20);
  await expectNoSidewaysScroll(page);
  await takePicture(page, 'statistics print');
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 720, height: 450 });
  await expectNoSidewaysScroll(page);
});
