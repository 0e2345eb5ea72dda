import { outcomes } from '@23telecom/sandbox';
import { afterEach, expect, test } from 'vitest';
import { openPlayground, type OpenPlayground } from './open-page.ts';
import { sandboxOf } from './send-many.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const failures = [
  ['Connection dropped after acceptance', 'found it in the history', 1, 'Billed once.'],
  ['429, too many requests', 'waited and sent it again', 1, 'Billed once.'],
  ['402, balance too low', 'stopped and kept the list', 0, 'Nothing billed.'],
  ['Late webhook', 'counts each report once', 1, 'Billed once.'],
] as const;

test('a failure is chosen beside Send; the run shows the code that handled it and the verdict', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  const sandbox = sandboxOf(playground);
  const field = (label: string) => page.getByLabel(label, { exact: true });

  for (const [label, story, messages, title] of failures) {
    const before = sandbox.messages().length;
    await page.goto(playground.url);
    await field('From').fill('MyApp');
    await field('To').fill(outcomes.delivered[0]);
    await field('Text').fill(`It's “ready”: ${label}`);
    await page.getByRole('button', { name: 'What if', exact: true }).click();
    await page.getByRole('radio', { name: label }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: `What if: ${label}` }).waitFor();

    // The code has the address and the key of the page, and its test provokes the same failure.
    await page.getByRole('button', { name: 'Code', exact: true }).click();
    const code = page.getByRole('region', { name: /^Code of/ });
    await expect.poll(() => code.textContent()).toContain(playground.upstream);
    expect(await code.textContent()).toContain('sk_prod_local');

    await page.getByRole('button', { name: /^Send/ }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
    await expect.poll(() => page.url()).toContain('/runs/');
    const verdict = page.getByTestId('verdict');
    await expect.poll(() => verdict.textContent(), { timeout: 40_000 }).toContain(title);
    expect(await verdict.textContent()).toContain(story);
    await verdict.getByText('See the code').click();
    await verdict.getByRole('region', { name: 'The code that handles it' }).waitFor();
    expect(sandbox.messages()).toHaveLength(before + messages);
  }
}, 120_000);
