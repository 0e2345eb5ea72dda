import type { Page } from 'playwright';
import type { OpenPlayground } from './open-page.ts';

/** Opens Compose in a tab of its own, which has no draft. */
export async function openCompose({ page, playground }: OpenPlayground): Promise<Page> {
  const tab = await page.context().newPage();
  await tab.goto(playground.url);
  await tab.getByLabel('Text', { exact: true }).waitFor();
  return tab;
}

/** Fills in the example, and waits for its price and its saving. */
export async function tryExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.getByTestId('saving').getByText('saves €').waitFor();
}

/** Pastes a text into the field that has the focus, as a program copies it. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

/** Pastes recipients into their empty field. */
export async function pastePeople(page: Page, text: string): Promise<void> {
  await page.getByLabel('To', { exact: true }).focus();
  await paste(page, text);
}

/** Fills in a message that can be sent. */
export async function write(
  page: Page,
  { text, to }: { readonly text: string; readonly to: string },
): Promise<void> {
  await page.getByLabel('From', { exact: true }).fill('BellaNapoli');
  await pastePeople(page, to);
  await page.getByTestId('countries').waitFor();
  await page.getByLabel('Text', { exact: true }).fill(text);
}

/** Presses Send and confirms. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
}

/** Rows of a table with a name and a British number each. */
export function writeTable(names: readonly string[]): string {
  const rows = names.map((name, index) => `${name},+44740${String(index).padStart(7, '0')}`);
  return ['name,phone', ...rows].join('\n');
}
