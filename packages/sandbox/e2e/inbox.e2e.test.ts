import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openInbox, send } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a message appears while the page is open, with its price, and opens as on a phone', async () => {
  await using inbox = await openInbox(browser);
  const { page, server, sandbox } = inbox;
  await page.getByRole('heading', { name: 'No messages yet' }).waitFor();
  await send(server, { text: `${'Hello Łódź, '.repeat(16)}https://s.example/a1` });
  const row = page.getByRole('listitem').filter({ hasText: 'Hello Łódź' }).getByRole('link');
  await row.waitFor();
  const [message] = sandbox.messages();
  expect(message?.segments).toBe(4);
  await expect.poll(() => row.textContent()).toContain('+44 7700 900000 from MyApp');
  expect(await row.textContent()).toContain('4 segments, €0.2');
  await row.click();
  const phone = page.getByRole('region', { name: 'Conversation with MyApp' });
  await phone.waitFor();
  expect(await phone.locator('.bubble').textContent()).toBe(message?.text);
  const facts = await page.getByRole('region', { name: 'Facts' }).textContent();
  expect(facts).toContain(
    `4 segments × €${((message?.cost ?? 0) / 4).toFixed(4)} = €${message?.cost.toFixed(4) ?? ''}`,
  );
  expect(facts).toContain(message?.messageId);
  expect(inbox.complaints).toEqual([]);
});

test('the buttons deliver, fail and click, and each webhook attempt is listed', async () => {
  const replies = [500, 204, 204, 204];
  await using inbox = await openInbox(browser, {
    webhooks: {
      deliveryUrl: 'https://me.example/hook?key=hidden',
      clickUrl: 'https://me.example/click',
    },
    fetch: () => Promise.resolve(new Response(null, { status: replies.shift() ?? 204 })),
  });
  const { page, server, sandbox } = inbox;
  const first = await send(server, { text: 'Track it at s.example/t9, code 482 913' });
  await page.goto(`${server.origin}/#messages/${first}`);
  await page.getByRole('button', { name: 'Deliver' }).click();
  await page
    .getByRole('region', { name: '+44 7700 900000' })
    .getByText('Delivered in 0 s')
    .waitFor();
  expect(sandbox.messages()[0]).toMatchObject({ status: 'DELIVRD', statusCode: '000' });
  await page.getByText('Response 500').waitFor();
  // A delivered message stays delivered, and its planned end no longer happens.
  expect(await page.getByRole('button', { name: 'Fail' }).count()).toBe(0);
  await sandbox.clock.advance('1m');
  const webhooks = page.getByRole('region', { name: 'Webhooks' });
  await webhooks.getByText('Response 204').waitFor();
  expect(await webhooks.textContent()).toContain('delivery, attempt 2 of 3');
  expect(await webhooks.textContent()).not.toContain('hidden');
  expect(sandbox.webhooks.log({ messageId: first })).toHaveLength(2);

  await page.getByRole('button', { name: /^Click/ }).click();
  await page.getByText('The recipient opened a link: 1 click.').waitFor();
  await webhooks.getByText('click, attempt 1 of 3').waitFor();
  expect(sandbox.messages()[0]?.clicks).toBe(1);
  await page.getByRole('button', { name: 'Copy the code' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('482913');

  const second = await send(server, { to: '+447700900001', text: 'Bye' });
  await page.goto(`${server.origin}/#messages/${second}`);
  await page.getByLabel('Final status of a failure').selectOption('Expired');
  await page.getByRole('button', { name: 'Fail' }).click();
  await page.getByText('Expired: the phone does not have it').waitFor();
  expect(sandbox.messages()[1]?.status).toBe('EXPIRED');
  expect(inbox.complaints).toEqual([]);
});

test('the search finds numbers, senders and words of any message, also of an old one', async () => {
  await using inbox = await openInbox(browser);
  const { page, server } = inbox;
  await send(server, { to: '+447700900005', text: 'The oldest ÄÖÜ', from: 'Alpha' });
  for (let count = 0; count < 101; count += 1) await send(server, { text: `No ${count}` });
  const rows = page.locator('.rows a');
  await expect.poll(() => rows.count()).toBe(100);
  await page.getByRole('button', { name: 'Show older messages' }).click();
  await expect.poll(() => rows.count()).toBe(102);
  const search = page.getByRole('searchbox');
  for (const words of ['7700 900 005', 'alpha', 'oldest äöü']) {
    await search.fill(words);
    await expect.poll(() => rows.allTextContents()).toEqual([expect.stringContaining('oldest')]);
  }
  await search.fill('nowhere');
  await page.getByText('No message has these words.').waitFor();
  expect(inbox.complaints).toEqual([]);
});

test('requests show headers, body and response, without any credential', async () => {
  const secret = 'a very secret secret';
  await using inbox = await openInbox(browser, { signingSecret: secret });
  const { page, server } = inbox;
  await send(server);
  await send(server, { key: 'sk_prod_of_somebody' });
  await fetch(`${server.url}/user/webhooks?api_key=sk_prod_query`, {
    method: 'PUT',
    headers: { Authorization: 'Bearer token_local', Cookie: 'session=1234', 'X-Trace': 'abc' },
    body: JSON.stringify({ signing_secret: 'another secret', delivery_url: null }),
  });
  await page.getByRole('link', { name: 'Requests' }).click();
  await page.getByRole('link', { name: /^401 POST \/sms\/send/ }).waitFor();
  await page.getByRole('link', { name: /^200 POST \/sms\/send/ }).click();
  const body = page.getByLabel('Body of the response');
  await body.waitFor();
  expect(JSON.parse((await body.textContent()) ?? '')).toMatchObject({ status: true });
  expect(await page.getByLabel('Headers', { exact: true }).textContent()).toContain(
    'x-api-key: (hidden)',
  );
  expect(JSON.parse((await page.getByLabel('Body', { exact: true }).textContent()) ?? '')).toEqual({
    to: ['+447700900000'],
    message: 'Your code is 847291',
    sender_id: 'MyApp',
  });
  await page.getByRole('link', { name: /PUT \/user\/webhooks/ }).click();
  await page.getByRole('heading', { name: 'PUT /api/v1/user/webhooks' }).waitFor();
  expect(await page.getByLabel('Headers', { exact: true }).textContent()).toContain('x-trace: abc');
  const everything = await (await fetch(`${server.origin}/_sandbox/requests`)).text();
  const shown = everything + (await page.content());
  expect(shown).toContain('(hidden)');
  const credentials = [
    'sk_prod_local',
    'sk_prod_of',
    'sk_prod_query',
    'token_local',
    'another secret',
    'session=1234',
    secret,
  ];
  expect(credentials.filter((credential) => shown.includes(credential))).toEqual([]);
  expect(inbox.complaints).toEqual([]);
});

test('a lost connection is reported, and a sandbox on the same port is followed again', async () => {
  await using inbox = await openInbox(browser);
  const { page, server, sandbox } = inbox;
  await page.getByText('Live', { exact: true }).waitFor();
  await server.close();
  await page.getByText('No connection').waitFor();
  const again = await sandbox.listen({ port: server.port });
  await page.getByText('Live', { exact: true }).waitFor();
  await send(again, { text: 'After the break' });
  await page.getByText('After the break').waitFor();
});

test.each([
  ['an error of a proxy', { status: 502, contentType: 'text/plain', body: 'Bad gateway' }],
  ['a page of another program', { status: 200, contentType: 'text/html', body: '<p>Hello' }],
])('the inbox follows again after %s in place of the changes', async (_, answer) => {
  await using inbox = await openInbox(browser);
  const { page, server, sandbox } = inbox;
  await page.getByText('Live', { exact: true }).waitFor();
  await page.route('**/_sandbox/events', (route) => route.fulfill(answer));
  await server.close();
  const refused = page.waitForResponse('**/_sandbox/events');
  const again = await sandbox.listen({ port: server.port });
  await refused;
  await page.getByText('No connection').waitFor();
  await page.unroute('**/_sandbox/events');
  await page.getByText('Live', { exact: true }).waitFor();
  await send(again, { text: 'After the break' });
  await page.getByText('After the break').waitFor();
});

test('the theme follows the system until it is switched, and the choice is kept', async () => {
  await using inbox = await openInbox(browser, {}, { colorScheme: 'dark' });
  const { page } = inbox;
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await expect.poll(background).toBe('rgb(255, 255, 255)');
  expect(dark).not.toBe('rgb(255, 255, 255)');
  await page.reload();
  await expect.poll(background).toBe('rgb(255, 255, 255)');
  expect(inbox.complaints).toEqual([]);
});

test('a message is found, opened and delivered with the keyboard alone', async () => {
  await using inbox = await openInbox(browser);
  const { page, server, sandbox } = inbox;
  await send(server);
  await page.locator('.rows a').waitFor();
  const focused = page.locator(':focus');
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press('Tab');
      if (name.test((await focused.textContent()) ?? '')) return;
    }
    throw new Error(`Tab does not lead to ${String(name)}.`);
  };
  await tabTo(/Your code is/);
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused.textContent()).toBe('+44 7700 900000');
  await tabTo(/^Deliver$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => sandbox.messages()[0]?.status).toBe('DELIVRD');
  expect(inbox.complaints).toEqual([]);
});
