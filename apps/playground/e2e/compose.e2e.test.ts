import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCompose, paste, tryExample, write } from './compose-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
let page: Page;
beforeAll(async () => {
  open = await openPlayground({ sandbox: { hasHistory: false } });
});
beforeEach(async () => {
  page = await openCompose(open);
});
afterEach(async () => {
  await page.close();
  expect(open.complaints).toEqual([]);
});
afterAll(() => open.close());

const textOf = (id: string) => page.getByTestId(id).textContent();
const box = () => page.getByLabel('Text', { exact: true });
const focusedId = () => page.evaluate(() => document.activeElement?.id);

test('from the first visit to messages on their way: an example, its saving, Send, confirm', async () => {
  await page.getByRole('heading', { level: 1, name: 'One dash can triple the price' }).waitFor();
  const sendButton = page.getByRole('button', { name: 'Send', exact: true });
  expect(await sendButton.getAttribute('aria-disabled')).toBe('true');
  await tryExample(page);
  expect(await textOf('encoding')).toBe('UCS-2');
  expect(await textOf('sum')).toBe('3 × 4 = 12');
  expect(await textOf('price')).toMatch(/^€\d\.\d\d–\d\.\d\d$/);
  expect(await textOf('saving')).toMatch(
    /^6 characters turn 1 segment into 3\. Replacing them saves €\d\.\d\d–\d\.\d\d\./,
  );
  expect(await textOf('count')).toBe('152 characters, 49 left in segment 3');
  expect(await page.locator('.mirror .offender').count()).toBe(6);

  // The list names the characters, and leads to their place in the text.
  await page.getByRole('button', { name: 'See which characters' }).click();
  const rows = page.getByRole('table', { name: 'Characters that need UCS-2' }).getByRole('row');
  expect(await rows.allTextContents()).toEqual([
    '— em dashbecomes -once',
    '“” curly quotation marksbecome "twice',
    '… ellipsisbecomes ...once',
    "’ curly apostrophebecome 'twice",
  ]);
  await page.getByRole('button', { name: 'ellipsis' }).click();
  const selected = await box().evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe('…');

  await page.getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => textOf('sum')).toBe('1 × 4 = 4');
  expect(await textOf('encoding')).toBe('GSM-7');
  expect(await page.getByTestId('saving').count()).toBe(0);
  expect(await box().inputValue()).toContain('Hi {{name}} - your table');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => textOf('sum')).toBe('3 × 4 = 12');

  // Each person's message can be looked at.
  await page.getByRole('button', { name: 'Next person' }).click();
  await page.getByRole('button', { name: 'Next person' }).click();
  expect(await textOf('whose')).toBe('Chloé 3 of 4');
  expect(await textOf('bubble')).toMatch(/^Hi Chloé —/);

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Send to 4 people?' });
  await dialog.waitFor();
  expect(await textOf('requests')).toBe('4');
  await expect.poll(() => page.locator(':focus').textContent()).toMatch(/^Send for €/);
  const price = page.getByTestId('price');
  const [min, max] = [await price.getAttribute('data-min'), await price.getAttribute('data-max')];
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/runs\/r_\w+$/);
  const messages = () => sandboxOf(open.playground).messages();
  await expect.poll(() => messages().length).toBe(4);
  const billed = messages().reduce((sum, { cost }) => sum + cost, 0);
  expect(billed).toBeGreaterThanOrEqual(Number(min) - 1e-9);
  expect(billed).toBeLessThanOrEqual(Number(max) + 1e-9);

  // The same text to the same people is asked about, and the default sends nothing.
  await page.getByRole('navigation').getByRole('link', { name: 'Compose' }).click();
  await expect.poll(() => textOf('sum')).toBe('3 × 4 = 12');
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf('again')).toContain('the same 4 people');
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Don’t send');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(messages()).toHaveLength(4);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(() => messages().length).toBe(8);
});

test('faults are at their fields, the first has the focus, and a summary leads to each', async () => {
  await box().fill('Hi {{name}');
  await page.getByLabel('From', { exact: true }).fill('My Shop!');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const summary = page.getByTestId('faults');
  await expect.poll(focusedId).toBe('from');
  expect(await summary.getByRole('link').allTextContents()).toEqual(['From', 'To', 'Text']);
  for (const id of ['from', 'to', 'text']) {
    const field = page.locator(`#${id}`);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(`#${id}-fault`).isVisible()).toBe(true);
    expect(await field.getAttribute('aria-describedby')).toBe(`${id}-fault`);
  }
  await summary.getByRole('link', { name: 'Text' }).click();
  expect(await focusedId()).toBe('text');
  await box().fill('Hi there');
  await page.getByLabel('From', { exact: true }).fill('MyShop');
  await expect.poll(() => summary.getByRole('link').allTextContents()).toEqual(['To']);
  await page.getByLabel('To', { exact: true }).fill('+447400123456');
  await expect.poll(() => summary.count()).toBe(0);
  expect(
    sandboxOf(open.playground)
      .messages()
      .filter(({ senderId }) => senderId === 'MyShop'),
  ).toEqual([]);
});

test('a few characters too many are offered to be cut', async () => {
  await write(page, { text: 'a'.repeat(163), to: '+447400123456\n+33612345678' });
  await expect.poll(() => textOf('shorter')).toMatch(/^3 characters shorter saves €0\.\d\d/);
  await expect.poll(() => textOf('sum')).toBe('2 × 2 = 4');
});

test('another encoding is a preview: the price stays that of the provider', async () => {
  await write(page, { text: 'Your table is ready', to: '+447400123456' });
  await page.getByText('Options').click();
  await page.getByRole('combobox', { name: 'Encoding' }).selectOption('UCS-2');
  await expect.poll(() => textOf('coding-remark')).toContain('As UCS-2: 1 segment.');
  expect(await textOf('encoding')).toBe('GSM-7');
  expect(await textOf('segments')).toContain('19 of 70');

  // Typing the name of a country chooses it.
  await page.getByRole('combobox', { name: 'Default country' }).focus();
  const country = page.getByRole('combobox', { name: 'Default country' });
  await country.getByRole('option', { name: 'Germany' }).waitFor({ state: 'attached' });
  await page.keyboard.type('Germany');
  await expect.poll(() => country.inputValue()).toBe('DE');
});

test('the price of one message has four decimals, of several two', async () => {
  await write(page, { text: 'Hi', to: '+447400123456' });
  await expect.poll(() => textOf('price')).toMatch(/^€0\.\d{4}(–0\.\d{4})?$/);
  await page.getByLabel('To', { exact: true }).fill('');
  await paste(page, '+447400123456\n+33612345678');
  await expect.poll(() => textOf('sum')).toBe('1 × 2 = 2');
  await expect.poll(() => textOf('price')).toMatch(/^€0\.\d\d(–0\.\d\d)?$/);
});

test('the draft survives a change of view and a reload', async () => {
  await write(page, { text: 'Kept — as it is', to: '+447400123456' });
  await page.getByRole('navigation').getByRole('link', { name: 'Statistics' }).click();
  await page.getByRole('heading', { level: 1, name: 'Statistics' }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Compose' }).click();
  await expect.poll(() => box().inputValue()).toBe('Kept — as it is');
  await page.reload();
  await expect.poll(() => box().inputValue()).toBe('Kept — as it is');
  await expect
    .poll(() => page.getByLabel('To', { exact: true }).inputValue())
    .toBe('+447400123456');
  await page.getByTestId('price').filter({ hasText: '€0.' }).waitFor();
});
