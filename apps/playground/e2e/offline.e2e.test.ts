import { afterEach, expect, test } from 'vitest';
import { startPlayground } from '../server/start-playground.ts';
import { expectAccessible, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

test('a notice appears when the connection is lost, writing goes on, and it goes when it is back', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.getByTestId('balance').filter({ hasText: '€100.00' }).waitFor();
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  const { port } = new URL(playground.url);
  await playground.close();
  await page.getByRole('alert').getByText('No connection').waitFor();
  await page.getByLabel('Text', { exact: true }).fill('still “counting”');
  await expect.poll(() => page.getByTestId('encoding').textContent()).toBe('UCS-2');
  await expectAccessible(page);
  await takePicture(page, 'compose-offline');
  const again = await startPlayground({
    port: Number(port),
    page: 'built',
    dataFolder: playground.folder,
  });
  await page.getByRole('alert').getByText('No connection').waitFor({ state: 'hidden' });
  await again.close();
});
