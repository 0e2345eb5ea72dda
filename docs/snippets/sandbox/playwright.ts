import { expect, test } from '@playwright/test';

async function readCode(to: string): Promise<string> {
  const query = new URLSearchParams({ to, pattern: '\\d{6}' });
  const response = await fetch(`http://127.0.0.1:2323/_sandbox/messages/wait?${query}`);
  const { match, description } = await response.json();
  if (!response.ok) throw new Error(description);
  return match[0];
}

test('a user signs up with a code', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Phone').fill('+447700900000');
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByLabel('Code').fill(await readCode('+447700900000'));
  await page.getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByRole('status')).toHaveText('Welcome');
});
