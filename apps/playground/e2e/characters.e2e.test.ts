import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openCompose, paste } from './compose-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';

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

async function showBytes(text: string): Promise<void> {
  await box().fill(text);
  await page.getByRole('tab', { name: 'Bytes' }).click();
}

test('the grid and the hex view are linked both ways, by pointer and by keyboard', async () => {
  await showBytes('5 € ‘x’\u00a0👍🏽');
  const grid = page.getByRole('grid', { name: 'Segment 1, characters' });
  const hex = page.getByRole('grid', { name: 'Segment 1, hex' });
  const details = page.getByTestId('cell-details');

  await grid.getByRole('gridcell', { name: /^€/ }).hover();
  await expect.poll(() => hex.locator('[data-active]').textContent()).toBe('20AC');
  await expect.poll(() => details.textContent()).toContain('U+20AC');
  await hex.getByText('2018').hover();
  await expect.poll(() => grid.locator('[data-active]').textContent()).toBe('‘');

  // A character that forces UCS-2 is also underlined in hex: colour is not its only mark.
  expect(
    await hex
      .getByRole('gridcell', { name: /^2018/ })
      .evaluate((cell) => getComputedStyle(cell).textDecorationLine),
  ).toBe('underline');

  // An emoji of four code units is a single cell, and an invisible character has a name.
  await grid.getByRole('gridcell', { name: /^👍🏽/ }).hover();
  await expect.poll(() => hex.locator('[data-active]').textContent()).toBe('D83DDC4DD83CDFFD');
  await expect.poll(() => grid.getByText('NBSP').count()).toBe(1);

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
});

test('septets can be shown packed into octets, each linked with the characters it holds', async () => {
  await showBytes('hello');
  const grid = page.getByRole('grid', { name: 'Segment 1, characters' });
  await grid.waitFor();
  await page.getByLabel('In hex').selectOption('octets');
  const octets = page.getByRole('grid', { name: 'Segment 1, octets' });
  await expect
    .poll(() => octets.getByRole('gridcell').allTextContents())
    .toEqual(['E8', '32', '9B', 'FD', '06']);
  await octets.getByText('E8').hover();
  await expect.poll(() => grid.locator('[data-active]').allTextContents()).toEqual(['h', 'e']);

  // Each of several segments has a header; UCS-2 has no septets to pack.
  await box().fill('a'.repeat(161));
  await expect.poll(() => octets.getByRole('gridcell').first().textContent()).toBe('050003··0201');
  await expect
    .poll(() => octets.getByRole('gridcell').nth(1).getAttribute('aria-label'))
    .toBe('C2: bits of a, 1 fill bit');
  await box().fill('я');
  await page.getByRole('grid', { name: 'Segment 1, hex' }).waitFor();
  await expect.poll(() => page.getByLabel('In hex').count()).toBe(0);
});

test('only the visible part of twenty thousand characters is rendered', async () => {
  await showBytes('Häagen & Søn — “quoted”. '.repeat(800));
  await expect
    .poll(() => page.getByTestId('count').textContent())
    .toContain('over the limit of 255 segments');
  await page.getByRole('grid', { name: 'Segment 1, characters' }).waitFor();
  await expect.poll(() => page.getByRole('gridcell').count()).toBeLessThan(1500);

  // Keys move through segments that are not rendered yet, faster than they can be rendered, and no
  // key press is lost.
  await page.getByRole('gridcell').first().focus();
  const focused = page.locator('[data-kind="character"]:focus');
  for (let press = 0; press < 24; press++) await page.keyboard.press('PageDown');
  await expect.poll(() => focused.getAttribute('aria-label')).toContain('segment 25');
  for (let press = 0; press < 20; press++) await page.keyboard.press('PageUp');
  await expect.poll(() => focused.getAttribute('aria-label')).toContain('segment 5');

  // A focused cell keeps the focus when it is scrolled out of view.
  await page.getByTestId('characters-grid').evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight;
  });
  await page.getByRole('grid', { name: 'Segment 299, characters' }).waitFor();
  await page.keyboard.press('PageDown');
  await expect.poll(() => focused.getAttribute('aria-label')).toContain('segment 6');
});

test('line ends of a paste go with the text, and can be made single', async () => {
  await box().focus();
  await paste(page, 'one\r\ntwo');
  await page.getByTestId('line-breaks').waitFor();
  expect(await textOf('count')).toContain('left in segment 1');
  await page.getByRole('button', { name: 'Use single ones' }).click();
  await expect.poll(() => page.getByTestId('line-breaks').count()).toBe(0);

  await box().fill('');
  await paste(page, 'one\r\ntwo');
  await page.getByTestId('line-breaks').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.type('a\nb');
  await expect.poll(() => textOf('count')).toBe('3 characters, 157 left in segment 1');
  expect(await page.getByTestId('line-breaks').count()).toBe(0);
});

test('a script is told apart from foreign characters, and runs in its own direction', async () => {
  await box().fill('مرحبا، طاولتك جاهزة الساعة 8 مساءً');
  await expect.poll(() => textOf('script')).toContain('Arabic always needs UCS-2');
  expect(await page.locator('.mirror .offender').count()).toBe(0);
  for (const element of [box(), page.getByTestId('bubble')]) {
    expect(await element.evaluate((each) => getComputedStyle(each).direction)).toBe('rtl');
  }

  // Twenty families are twenty characters, and none of them is taken apart.
  await box().fill(`See you ${'👨‍👩‍👧‍👦'.repeat(20)}`);
  await expect.poll(() => textOf('saving')).toContain('20 emoji turn 1 segment into 4.');
  await expect.poll(() => textOf('count')).toContain('28 characters');
  await expect.poll(() => page.locator('.mirror .offender').count()).toBe(1);
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(() => box().inputValue()).toBe('See you ');

  // Typography that costs nothing is only remarked upon.
  await box().fill('It’s ready');
  await expect.poll(() => textOf('harmless')).toContain('It costs nothing extra so far.');
});
