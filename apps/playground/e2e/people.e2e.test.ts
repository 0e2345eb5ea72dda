import { outcomes } from '@23telecom/sandbox';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCompose, pastePeople, send, write, writeTable } from './compose-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

const balance = 10;
const rates = [
  { dialCode: '44', country: 'United Kingdom', network: 'Every network', rate: 0.05 },
  { dialCode: '44', country: 'Jersey', network: 'Every network', rate: 0.12 },
  { dialCode: '33', country: 'France', network: 'Every network', rate: 0.04 },
];

let open: OpenPlayground;
let page: Page;
beforeAll(async () => {
  open = await openPlayground({ sandbox: { balance, rates, hasHistory: false } });
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

test('a pasted table is a chip with five rows, whose column and text can be changed', async () => {
  const rows = Array.from(
    { length: 8 },
    (_, index) => `Person ${index};0740012345${index};+3361234567${index}`,
  );
  await pastePeople(page, ['name;mobile;other', ...rows].join('\n'));
  // Numbers without + ask for their country where they are.
  const notes = page.getByTestId('people-notes');
  await expect.poll(() => notes.textContent()).toContain('8 numbers have no country code.');
  await notes.getByRole('combobox').selectOption('GB');
  await expect.poll(() => textOf('people')).toContain('8 people from a pasted table');
  expect(await textOf('countries')).toBe('GB 8');

  const preview = page.getByTestId('people-preview');
  expect(await preview.locator('tbody tr').count()).toBe(5);
  expect(await preview.locator('tbody tr').first().textContent()).toBe(
    'Person 007400123450+33612345670+44 7400 123450, default country',
  );
  expect(await preview.textContent()).toContain('and 3 more rows');
  await preview.getByLabel('Numbers in column').selectOption('other');
  await expect.poll(() => textOf('countries')).toBe('FR 8');

  await page.getByRole('button', { name: 'Edit as text' }).click();
  const text = page.getByLabel('Recipients as text');
  await expect.poll(() => text.inputValue()).toBe(['name;mobile;other', ...rows].join('\n'));
  await text.fill('name;phone\nAnna;+447400123456');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => textOf('people')).toContain('1 person');
  await page.getByRole('button', { name: 'Remove the 1 person' }).click();
  await expect.poll(() => page.getByTestId('people').count()).toBe(0);
});

test('rows without a number and duplicates are listed by line, and a file is read like a paste', async () => {
  const content = 'phone\n+447400123456\nn/a\n4,47E+11\n+44 7400 123456\n';
  await page.getByLabel('A file of numbers').setInputFiles({
    name: 'guests.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
  await expect.poll(() => textOf('people')).toContain('1 person from guests.csv');
  const notes = page.getByTestId('people-notes');
  await expect
    .poll(() => notes.textContent())
    .toContain('rows have no valid number and will be skipped');
  expect(await notes.textContent()).toMatch(/line 3 n\/a This is not a phone number/);
  expect(await notes.textContent()).toContain('1 duplicate left out');
});

test('the numbers of the sandbox are good British ones', async () => {
  const numbers = Object.values(outcomes)
    .flat()
    .filter((number) => number.startsWith('+447700900'));
  expect(numbers.length).toBeGreaterThan(5);
  await write(page, { text: 'Hi', to: numbers.join('\n') });
  await expect.poll(() => textOf('countries')).toBe(`GB ${numbers.length}`);
  expect(await page.getByTestId('people-notes').count()).toBe(0);
  await page.getByText('Price by country').click();
  await expect
    .poll(() => page.getByTestId('prices').locator('tbody th').allTextContents())
    .toEqual(['United Kingdom']);
  // With a single price there is no range.
  expect(await textOf('price')).toBe(`€${(numbers.length * 0.05).toFixed(2)}`);
});

test('names that force UCS-2 are named with their price, and requests are counted by text', async () => {
  const names = Array.from({ length: 600 }, (_, index) =>
    index % 100 === 0 ? `Łukasz ${index}` : `Person ${index}`,
  );
  await page.getByLabel('From', { exact: true }).fill('BellaNapoli');
  await pastePeople(page, writeTable(names));
  await page
    .getByLabel('Text', { exact: true })
    .fill(`Hi {{name}}, ${'your table is ready. '.repeat(4)}`);
  await expect
    .poll(() => textOf('people-cause'))
    .toContain('6 of 600 go as UCS-2 because of “\u2068name\u2069” (Ł).');
  expect(await textOf('sum')).toBe('1–2 × 600 = 606');
  expect(await textOf('encoding')).toBe('Mixed');
  await page.getByRole('button', { name: 'Show the messages by length' }).click();
  expect(
    await page
      .getByRole('table', { name: 'Messages by length' })
      .locator('tbody tr')
      .allTextContents(),
  ).toEqual(['1 segmentGSM-7594', '2 segmentsUCS-26']);

  // 606 segments at €0.05 are more than the balance: it says how far it goes, and offers that.
  await expect.poll(() => textOf('balance-strip')).toContain('the first 198 of 600');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => textOf('requests')).toBe('600');
  await page.getByRole('button', { name: 'Back' }).click();
});

test('two sends at one click are one run', async () => {
  await write(page, { text: 'Only once', to: outcomes.delivered[0] });
  await expect.poll(() => textOf('sum')).toBe('1 × 1 = 1');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).dblclick();
  await page.waitForURL(/\/runs\//);
  const messages = () => sandboxOf(open.playground).messages();
  await expect.poll(() => messages().filter(({ text }) => text === 'Only once').length).toBe(1);
});

test('a send waits for the connection, and a dialog that cannot be loaded says so', async () => {
  await write(page, { text: 'Offline', to: outcomes.delivered[0] });
  await expect.poll(() => textOf('sum')).toBe('1 × 1 = 1');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await dialog.waitFor();
  await page.context().setOffline(true);
  await expect
    .poll(() => dialog.getByRole('alert').textContent())
    .toContain('This device is offline');
  await dialog.getByRole('button', { name: /^Send/ }).click();
  await page.context().setOffline(false);
  await expect.poll(() => dialog.getByRole('alert').count()).toBe(0);
  const messages = () => sandboxOf(open.playground).messages();
  expect(messages().filter(({ text }) => text === 'Offline')).toEqual([]);
  await page.getByRole('button', { name: 'Back' }).click();

  const other = await openCompose(open);
  await other.route(/confirm-dialog.*\.js/, (route) => route.abort());
  await write(other, { text: 'Kept', to: outcomes.delivered[0] });
  await other.getByRole('button', { name: 'Send', exact: true }).click();
  await other.getByRole('alert').getByText('This part could not be loaded').waitFor();
  expect(await other.getByLabel('Text', { exact: true }).inputValue()).toBe('Kept');
  await other.close();
  await send(page);
  await page.waitForURL(/\/runs\//);
});

// The last one: it empties the account, after two messages at €0.05.
test('a balance that is too low offers the people that it covers, and sends to no others', async () => {
  await write(page, {
    text: 'Your table is ready',
    to: Array.from({ length: 400 }, (_, index) => `+44740${String(index).padStart(7, '0')}`).join(
      '\n',
    ),
  });
  const strip = page.getByTestId('balance-strip');
  await expect
    .poll(() => strip.textContent())
    .toContain('The balance does not cover this. It is enough for the first 198 of 400');
  expect(await strip.getAttribute('data-tone')).toBe('bad');
  await strip.getByRole('button', { name: 'Send to the first 198' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send to 198 people?' });
  expect(await dialog.textContent()).toContain('the first 198 of 400');
  await dialog.getByRole('button', { name: 'Send for at most €9.90' }).click();
  await page.waitForURL(/\/runs\//);
  const messages = () => sandboxOf(open.playground).messages();
  const sent = () => messages().filter(({ text }) => text === 'Your table is ready');
  await expect.poll(() => sent().length).toBe(198);
  expect(
    sent()
      .map(({ recipient }) => recipient)
      .sort()
      .at(-1),
  ).toBe('+447400000197');
});
