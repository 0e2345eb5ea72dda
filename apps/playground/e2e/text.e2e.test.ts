import { afterEach, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, takePicture } from './check-page.ts';
import { openPlayground, type OpenPlayground } from './open-page.ts';

let open: OpenPlayground;
afterEach(async () => {
  expect(open.complaints).toEqual([]);
  await open.close();
});

const secret = 'Quokka';
const text = `Hi ${secret} — your table for two is ready at 8 pm. “Bella Napoli” is looking forward to seeing you… Can’t come? Reply NO and we’ll give it to somebody else.`;

test('a link to a text says why it takes three segments, and the text never leaves the browser', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(`${playground.url}/text#t=${encodeURIComponent(text)}`);

  await page.getByRole('heading', { name: 'Why is this SMS three segments?' }).waitFor();
  expect(await page.getByLabel('Text').inputValue()).toBe(text);
  expect(await page.getByTestId('findings').textContent()).toContain('em dash');
  await page.getByTestId('characters-grid').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Replace' }).click();
  await page.getByRole('heading', { name: 'Why is this SMS one segment?' }).waitFor();
  await expect.poll(() => decodeURIComponent(page.url())).toContain('"Bella Napoli"');
  await page.getByRole('button', { name: 'Copy link to this text' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await takePicture(page, 'text 360');
  await page.getByRole('button', { name: 'Write this in Compose' }).click();
  await expect.poll(() => page.getByLabel('Text').inputValue()).toContain('"Bella Napoli"');

  await page.goto(link);
  await page.getByRole('heading', { name: 'Why is this SMS one segment?' }).waitFor();
  expect(sent.filter((request) => decodeURIComponent(request).includes(secret))).toEqual([]);
  expect(sent.length).toBeGreaterThan(5);
});

test('a text from right to left, a damaged link and no link', async () => {
  open = await openPlayground();
  const { page, playground } = open;
  await page.goto(`${playground.url}/text#t=${encodeURIComponent('مرحبا، طاولتك جاهزة')}`);
  await page.getByRole('heading', { name: 'Why is this SMS one segment?' }).waitFor();
  expect(await page.getByText('Arabic letters always need UCS-2').count()).toBe(1);
  const direction = () =>
    page.getByLabel('Text').evaluate((field) => getComputedStyle(field).direction);
  expect(await direction()).toBe('rtl');
  for (const fragment of ['#t=%E0%A4%A', '']) {
    await page.goto('about:blank');
    await page.goto(`${playground.url}/text${fragment}`);
    await page.getByRole('heading', { name: 'Why is my SMS three segments?' }).waitFor();
  }
  await expectAccessible(page);
});
