import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const rates = [{ dialCode: '44', country: 'United Kingdom', network: 'Every network', rate: 0.05 }];
const text =
  'Hi — “Bella Napoli” can’t wait to see you at 8 pm, your table is ready. Don’t be late!';

const meter = () => open.page.getByTestId('meter').textContent();
const box = () => open.page.getByLabel('Text');

test('offenders are listed, replaced and brought back, and the saving is the bill’s', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page } = open;
  await box().fill(text);
  await page.getByLabel('Recipients').fill('+447400123456, +447400123457, +447400123458');
  await expect.poll(meter).toContain('UCS-2 · 2 segments');

  const offenders = page.getByTestId('offenders');
  await offenders.getByRole('heading', { name: '5 characters force UCS-2' }).waitFor();
  const apostrophe = offenders.getByRole('listitem').filter({ hasText: 'U+2019' });
  await expect.poll(() => apostrophe.textContent()).toContain('× 2');
  await expect
    .poll(() => page.getByTestId('saving').textContent())
    .toBe('2 segments → 1, saves €0.15 on 3 recipients');

  // A place leads to the character in the text.
  await apostrophe.getByRole('button', { name: 'Show U+2019 at 24' }).click();
  const readSelected = () =>
    box().evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
  await expect.poll(readSelected).toBe('’');

  // One place, one character, all; and back again step by step.
  await apostrophe.getByRole('button', { name: 'Replace first' }).click();
  await expect.poll(() => box().inputValue()).toBe(text.replace('’', "'"));
  await page.getByRole('button', { name: 'Undo: replaced U+2019 at 24' }).click();
  await expect.poll(() => box().inputValue()).toBe(text);
  await apostrophe.getByRole('button', { name: 'Replace 2' }).click();
  await expect.poll(() => box().inputValue()).toBe(text.replaceAll('’', "'"));
  await offenders.getByRole('button', { name: 'Replace all 3' }).click();
  const plain = `Hi - "Bella Napoli" can't wait to see you at 8 pm, your table is ready. Don't be late!`;
  await expect.poll(() => box().inputValue()).toBe(plain);
  await expect.poll(meter).toContain('GSM-7 · 1 segment');
  await box().press('Control+z');
  await box().press('Control+z');
  await expect.poll(() => box().inputValue()).toBe(text);
});

test('emoji keep a text in UCS-2 until they are left out, and the saving says so', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page } = open;
  await box().fill(`${text} 🍕🍷`);
  await page.getByLabel('Recipients').fill('+447400123456');
  await expect
    .poll(() => page.getByTestId('saving').textContent())
    .toContain('2 segments as before · the other 2 keep it in UCS-2.');
  await expect
    .poll(() => page.getByTestId('dropping').textContent())
    .toBe('Without them too: 2 segments → 1, saves €0.05 on 1 recipient');
  await page.getByRole('button', { name: 'Replace and remove' }).click();
  await expect.poll(meter).toContain('GSM-7 · 1 segment');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => box().inputValue()).toBe(`${text} 🍕🍷`);

  // Letters are never left out.
  await box().fill('Привет 🍕');
  await expect.poll(() => page.getByTestId('offenders').textContent()).toContain('7 characters');
  await expect.poll(() => page.getByTestId('dropping').count()).toBe(0);
});

test('segments are drawn to scale with the header’s share, and their change is said', async () => {
  open = await openPlayground();
  const { page } = open;
  await box().fill('a'.repeat(160));
  await expect.poll(meter).toContain('GSM-7 · 1 segment');
  const bars = page.getByTestId('segment-bars').getByRole('listitem');
  await expect.poll(() => bars.count()).toBe(1);
  await box().press('End');
  await box().press('b');
  await expect.poll(meter).toContain('GSM-7 · 2 segments');
  await expect.poll(() => bars.count()).toBe(2);
  const widths = await bars
    .first()
    .evaluate((row) =>
      [...row.querySelectorAll('.segment-header, .segment-used, .segment-bar')].map(
        (part) => part.getBoundingClientRect().width,
      ),
    );
  const [bar = 0, header = 0, used = 0] = widths;
  // Less two pixels of border, the bar stands for 160 septets: 7 of the header, 153 of text.
  expect(header / (bar - 2)).toBeCloseTo(7 / 160, 2);
  expect(used / (bar - 2)).toBeCloseTo(153 / 160, 2);
  await expect
    .poll(() => page.getByTestId('announcements').textContent())
    .toBe('2 segments in GSM-7, 145 left in this one');
});

test('the grid and the hex view are linked both ways, by pointer and by keyboard', async () => {
  open = await openPlayground();
  const { page } = open;
  await box().fill('5 € ‘x’\u00a0👍🏽');
  const grid = page.getByRole('grid', { name: 'Segment 1, characters' });
  const hex = page.getByRole('grid', { name: 'Segment 1, hex' });
  const details = page.getByTestId('cell-details');

  await grid.getByRole('gridcell', { name: /^€/ }).hover();
  await expect.poll(() => hex.locator('[data-active]').textContent()).toBe('20AC');
  await expect.poll(() => details.textContent()).toContain('U+20AC');
  await hex.getByText('2018').hover();
  await expect.poll(() => grid.locator('[data-active]').textContent()).toBe('‘');

  // What forces UCS-2 is underlined in hex too: its colour does not tell it alone.
  await expect
    .poll(() =>
      hex.getByRole('gridcell', { name: /^2018/ }).evaluate((cell) => {
        const { display, textDecorationLine } = getComputedStyle(cell);
        return [display, textDecorationLine];
      }),
    )
    .toEqual(['flex', 'underline']);

  // An emoji of four code units is one cell, an invisible character has a name.
  await grid.getByRole('gridcell', { name: /^👍🏽/ }).hover();
  await expect.poll(() => hex.locator('[data-active]').textContent()).toBe('D83DDC4DD83CDFFD');
  await expect.poll(() => grid.getByText('NBSP').count()).toBe(1);
  await expect.poll(() => page.getByTestId('characters').textContent()).toBe('9');

  await page.mouse.move(0, 0);
  await grid.getByRole('gridcell', { name: /^5/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => hex.locator('[data-active]').textContent()).toBe('20AC');
  await page.keyboard.press('Enter');
  const readSelection = () =>
    box().evaluate((element: HTMLTextAreaElement) => [
      element.selectionStart,
      element.selectionEnd,
    ]);
  await expect.poll(readSelection).toEqual([2, 3]);
  await expect.poll(() => box().inputValue()).toBe('5 € ‘x’\u00a0👍🏽');
  await hex.getByRole('gridcell').first().focus();
  await page.keyboard.press('End');
  await expect
    .poll(() => grid.locator('[data-active]').getAttribute('aria-label'))
    .toContain('U+1F44D');
});

test('septets are shown packed into octets too, each linked with the characters it holds', async () => {
  open = await openPlayground();
  const { page } = open;
  await box().fill('hello');
  const grid = page.getByRole('grid', { name: 'Segment 1, characters' });
  await grid.waitFor();
  await page.getByLabel('In hex').selectOption('octets');
  const octets = page.getByRole('grid', { name: 'Segment 1, octets' });
  await expect
    .poll(() => octets.getByRole('gridcell').allTextContents())
    .toEqual(['E8', '32', '9B', 'FD', '06']);
  await octets.getByText('E8').hover();
  await expect.poll(() => grid.locator('[data-active]').allTextContents()).toEqual(['h', 'e']);
  await grid.getByRole('gridcell', { name: /^e/ }).hover();
  await expect.poll(() => octets.locator('[data-active]').allTextContents()).toEqual(['E8', '32']);

  await page.mouse.move(0, 0);
  await octets.getByRole('gridcell').first().focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowRight');
  const focused = page.locator('[data-kind="octet"]:focus');
  await expect.poll(() => focused.getAttribute('aria-label')).toBe('06: bits of o, 5 fill bits');
  await expect.poll(() => grid.locator('[data-active]').allTextContents()).toEqual(['o']);

  // Of several segments each has its header; in UCS-2 there is nothing to pack.
  await box().fill('a'.repeat(161));
  await expect.poll(() => octets.getByRole('gridcell').first().textContent()).toBe('050003··0201');
  await expect
    .poll(() => octets.getByRole('gridcell').nth(1).getAttribute('aria-label'))
    .toBe('C2: bits of a, 1 fill bit');
  await box().fill('я');
  await page.getByRole('grid', { name: 'Segment 1, hex' }).waitFor();
  await expect.poll(() => page.getByLabel('In hex').count()).toBe(0);
});

test('smart substitution changes what is sent, shows how, and leaves the text alone', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page, playground } = open;
  await box().fill(text);
  await page.getByLabel('Recipients').fill('+447400123456');
  await page.getByLabel('Sender ID').fill('MyApp');
  await page.getByText('Smart substitution').click();
  const substitution = page.getByTestId('substitution');
  await expect
    .poll(() => substitution.textContent())
    .toContain('5 characters substituted: 2 segments → 1, saves €0.05 on 1 recipient');
  await expect
    .poll(() => substitution.locator('del').allTextContents())
    .toEqual(['—', '“', '”', '’', '’']);
  await expect
    .poll(() => substitution.locator('ins').allTextContents())
    .toEqual(['-', '"', '"', "'", "'"]);
  await expect.poll(() => box().inputValue()).toBe(text);

  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Send 1 message for €0.05' }).click();
  await expect.poll(() => playground.sandbox?.messages().length).toBe(1);
  expect(playground.sandbox?.messages()[0]?.text).toContain(`"Bella Napoli" can't`);
});

test('CRLF that was pasted is counted as CRLF, until it is normalised', async () => {
  open = await openPlayground();
  const { page } = open;
  await page.evaluate(() => navigator.clipboard.writeText('one\r\ntwo\r\nthree'));
  await box().focus();
  await page.keyboard.press('Control+v');
  const used = page.locator('.meter dd').first();
  await expect.poll(() => used.textContent()).toBe('15');
  const notice = page.getByTestId('line-breaks');
  await expect.poll(() => notice.textContent()).toContain('2 lines end in CRLF');
  await notice.getByRole('button', { name: 'Use LF' }).click();
  await expect.poll(() => used.textContent()).toBe('13');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => used.textContent()).toBe('15');
});

test('forced encodings and national alphabets show what would be, and say that the bill is another', async () => {
  open = await openPlayground({ sandbox: { rates } });
  const { page } = open;
  await page.getByLabel('Recipients').fill('+447400123456');
  await box().fill('ğ'.repeat(100));
  await expect.poll(meter).toContain('UCS-2 · 2 segments');
  await page.getByText('Encoding, line ends, national alphabets').click();
  await page.getByRole('combobox', { name: 'National alphabet' }).selectOption('turkish');
  await expect.poll(meter).toContain('GSM-7 · 1 segment');
  const remark = page.getByTestId('coding-remark');
  await expect.poll(() => remark.textContent()).toContain('Turkish locking table');
  await expect.poll(() => remark.textContent()).toContain('the cost shown is what it bills');
  const total = page.getByTestId('total');
  await expect.poll(() => total.getAttribute('data-max')).toBe('0.1');

  await page.getByRole('combobox', { name: 'National alphabet' }).selectOption('');
  await page.getByRole('radio', { name: 'GSM-7' }).check({ force: true });
  await expect.poll(() => remark.textContent()).toContain('GSM-7 lacks 100 characters');
  await box().fill('abc');
  await page.getByRole('radio', { name: 'UCS-2' }).check({ force: true });
  await expect.poll(meter).toContain('UCS-2 · 1 segment');
});

test('twenty thousand characters are drawn only where they are seen', async () => {
  open = await openPlayground();
  const { page } = open;
  await box().fill('Häagen & Søn — “quoted”. '.repeat(800));
  await expect.poll(meter).toContain('UCS-2 · 299 segments over the limit of 255');
  await page.getByRole('grid', { name: 'Segment 1, characters' }).waitFor();
  await expect.poll(() => page.getByRole('gridcell').count()).toBeLessThan(1500);
  await expect
    .poll(() => page.getByTestId('segment-bars').getByRole('listitem').count())
    .toBeLessThan(40);

  // The last of them are reached by keyboard, through segments that were not drawn before: faster
  // than they can be drawn, and no press is lost.
  await page.getByRole('gridcell').first().focus();
  const focused = page.locator('[data-kind="character"]:focus');
  for (let press = 0; press < 24; press++) await page.keyboard.press('PageDown');
  await expect.poll(() => focused.getAttribute('aria-label')).toContain('segment 25');
  for (let press = 0; press < 20; press++) await page.keyboard.press('PageUp');
  await expect.poll(() => focused.getAttribute('aria-label')).toContain('segment 5');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused.getAttribute('data-at')).toBe(String(4 * 67 + 1));

  // A cell that has the focus keeps it when the pointer scrolls it out of view.
  await page.getByTestId('characters-grid').evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await page.getByRole('grid', { name: 'Segment 299, characters' }).waitFor();
  await page.keyboard.press('PageDown');
  await expect.poll(() => focused.getAttribute('aria-label')).toContain('segment 6');
});
