import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const rates = [
  { dialCode: '44', country: 'United Kingdom', network: 'Every network', rate: 0.05 },
  { dialCode: '49', country: 'Germany', network: 'Cheap', rate: 0.06 },
  { dialCode: '49', country: 'Germany', network: 'Dear', rate: 0.09 },
];
const recipients = () => open.page.getByLabel('Recipients');
const summary = () => open.page.getByTestId('recipient-summary');

async function send(): Promise<void> {
  const { page } = open;
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
}

test('a list in any shape is read, and what is no number is named with why', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  await page.getByLabel('Text').fill('Hello');
  await page.getByLabel('Sender ID').fill('MyApp');
  await recipients().fill(
    '+44 7400 123456, 0044 7400 123457\n0151 23456789; 07400123456x\n+447400123456',
  );
  await expect.poll(() => summary().textContent()).toContain('2 numbers');
  const problems = page.getByTestId('recipient-problems');
  await expect.poll(() => problems.textContent()).toContain('2 entries are no numbers');
  await expect.poll(() => problems.textContent()).toMatch(/line 2 0151 23456789: .*country/);

  // With a country the national number is one; the rest is sent without the bad entry once agreed.
  await page.getByLabel('Country of national numbers').focus();
  await page.getByLabel('Country of national numbers').selectOption('DE');
  await expect.poll(() => summary().textContent()).toContain('3 numbers, 1 repeat left out');
  const countries = page.getByRole('list', { name: 'Numbers by country' });
  await expect
    .poll(() => countries.getByRole('listitem').allTextContents())
    .toEqual(['GBUnited Kingdom2', 'DEGermany1']);
  await problems.getByText('Send without it').click();
  await send();
  await expect
    .poll(() => playground.sandbox?.messages().map(({ recipient }) => recipient))
    .toEqual(['+447400123456', '+447400123457', '+4915123456789']);
});

test('the cost is told by country with rate, range and date, against the balance', async () => {
  open = await openPlayground({ sandbox: { rates, balance: 0.12 } });
  const { page } = open;
  await page.getByLabel('Text').fill('Hello');
  await recipients().fill('+447400123456 +4915123456789');
  const row = page.getByRole('row', { name: /Germany/ });
  await row.waitFor();
  const cells = await row.getByRole('cell').allTextContents();
  expect(cells[2]).toMatch(/€0\.06\s*–\s*€0\.09/);
  expect(cells[3]).toMatch(/€0\.06\s*–\s*€0\.09/);
  await expect.poll(() => page.getByTestId('total').getAttribute('data-min')).toBe('0.11');
  await expect.poll(() => page.getByTestId('total').getAttribute('data-max')).toBe('0.14');
  await expect.poll(() => page.getByTestId('not-covered').textContent()).toContain('may not cover');
});

test('a table gives its numbers and a text of its own to each; the worst is known before', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  await page.getByLabel('Text').fill(`Hi {{name}}, ${'x'.repeat(61)}`);
  await page.getByLabel('Sender ID').fill('MyApp');
  await recipients().fill('name;phone\nAnna;+447400123456\nĐorđe;+447400123457\n;+4915123456789');
  await page.getByLabel('Where the column is empty').fill('friend');
  const worst = page.getByTestId('worst-case');
  await expect.poll(() => worst.textContent()).toContain('Longest message: 2 segments in UCS-2');
  await expect
    .poll(() => worst.textContent())
    .toContain('1 segment to 2 recipients, 2 segments to 1 recipient');
  // 0.05 + 2 × 0.05 + the range of one German segment.
  const total = page.getByTestId('total');
  await expect.poll(() => total.getAttribute('data-min')).toBe('0.21');
  await expect.poll(() => total.getAttribute('data-max')).toBe('0.24');
  await send();
  await expect
    .poll(() =>
      playground.sandbox
        ?.messages()
        .map((message) => message.text.slice(0, 10))
        .sort(),
    )
    .toEqual(['Hi Anna, x', 'Hi friend,', 'Hi Đorđe, ']);
  await page.getByTestId('campaign').getByText('3 of 3 recipients sent.').waitFor();
});

test('without a table the worst case is that of the longest value', async () => {
  open = await openPlayground();
  const { page } = open;
  await page.getByLabel('Text').fill(`Hi {{name}}, ${'x'.repeat(61)}`);
  await page.getByLabel('Value for everybody').fill('Anna');
  await page.getByLabel('Longest value to expect').fill('Đorđe');
  await expect
    .poll(() => page.getByTestId('worst-case').textContent())
    .toBe('Worst case: 2 segments in UCS-2, 63 left, where the values above have 1 segment.');
});

test('more than a hundred recipients go out as several requests', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  await page.getByLabel('Text').fill('Hello');
  await page.getByLabel('Sender ID').fill('MyApp');
  const numbers = Array.from({ length: 230 }, (_, index) => `+447400${100_000 + index}`);
  await recipients().fill(numbers.join('\n'));
  await expect.poll(() => summary().textContent()).toContain('goes out as 3 requests');
  await send();
  await page.getByTestId('campaign').getByText('230 of 230 recipients sent.').waitFor();
  const sent = playground.sandbox?.requests({ operation: 'sms.send' }) ?? [];
  expect(sent).toHaveLength(3);
  expect(
    playground.sandbox
      ?.messages()
      .map(({ recipient }) => recipient)
      .sort(),
  ).toEqual(numbers);
});

test('a file is read like a paste', async () => {
  open = await openPlayground();
  const { page } = open;
  await page.getByLabel('A file of numbers').setInputFiles({
    name: 'numbers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('mobile\n+447400123456\n'),
  });
  await expect.poll(() => summary().textContent()).toContain('1 number');
});

test('what is copied with names around the numbers is read, and nothing vanishes', async () => {
  open = await openPlayground();
  const { page } = open;
  await recipients().fill('Anna <+447400123456>, Ben <+447400123457>\n["+447400123458"]\nnobody');
  await expect.poll(() => summary().textContent()).toContain('3 numbers');
  await expect
    .poll(() => page.getByTestId('recipient-problems').textContent())
    .toContain('line 3 nobody: not a phone number');
});

test('a number without a price makes no total of nothing', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page } = open;
  await page.getByLabel('Text').fill('Hello');
  await page.getByLabel('Sender ID').fill('MyApp');
  await recipients().fill('+33612345678');
  const unpriced = page.getByTestId('unpriced');
  await expect.poll(() => unpriced.textContent()).toContain('What this costs cannot be told.');
  await expect.poll(() => unpriced.textContent()).toContain('+33612345678');
  await expect.poll(() => page.getByTestId('total').count()).toBe(0);

  await recipients().fill('+33612345678\n+447400123456');
  await expect.poll(() => page.getByTestId('total').getAttribute('data-max')).toBe('0.05');
  await expect.poll(() => unpriced.textContent()).toContain('Not in the total.');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Send 2 messages for at least €0.05' }).waitFor();
  await expect
    .poll(() => page.getByTestId('confirm-unpriced').textContent())
    .toBe('and 1 number without a known price');
});

test('offline nothing is sent, and it goes out once the connection is back', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  // The part with the dialog is fetched before it is wanted.
  const fetched = page.waitForResponse((response) => response.url().includes('confirm-dialog'));
  await page.getByLabel('Text').fill('Hello');
  await page.getByLabel('Sender ID').fill('MyApp');
  await recipients().fill('+447400123456');
  await page.getByTestId('total').waitFor();
  await fetched;
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'This device is offline' });
  await expect.poll(() => alert.textContent()).toContain('Nothing was sent or billed.');
  await page.context().setOffline(false);
  await alert.waitFor({ state: 'hidden' });
  await send();
  await expect.poll(() => playground.sandbox?.messages().length).toBe(1);
});

test('a dialog that cannot be fetched is said so, and the page stands', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page } = open;
  await page.route(/confirm-dialog.*\.js/, (route) => route.abort());
  await page.getByLabel('Text').fill('Hello');
  await page.getByLabel('Sender ID').fill('MyApp');
  await recipients().fill('+447400123456');
  await page.getByTestId('total').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('alert').getByText('This part could not be loaded').waitFor();
  await expect.poll(() => page.getByLabel('Text').inputValue()).toBe('Hello');
});

test('braces that make no variable are told before they go out to everybody', async () => {
  open = await openPlayground();
  const { page } = open;
  await page.getByLabel('Text').fill('Hi {{name}, it is {{time}}');
  await expect
    .poll(() => page.getByTestId('stray-braces').textContent())
    .toContain('{{name}: no variable');
  await page.getByLabel('Text').fill('Hi {{name}}, it is {{time}}');
  await expect.poll(() => page.getByTestId('stray-braces').count()).toBe(0);
});
