import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openInbox, send } from './open-inbox.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const texts = [
  '<img src=x onerror="alert(1)">',
  '<script>alert(2)</script>',
  '<svg/onload=alert(3)><style>*{display:none}</style>',
  '"><a href="javascript:alert(4)">x</a>',
  'javascript:alert(5) and JaVaScRiPt://x.example/%0Aalert(5)',
  'data:text/html,<script>alert(6)</script>',
  'https://x.example/"onmouseover="alert(7)',
  '{{constructor.constructor("alert(8)")()}} ${alert(8)}',
  '&lt;b&gt;bold&lt;/b&gt; &#x3C;i&#x3E;',
  '\u202Etxt.exe\u202C https://x.example/\u202Egpj.exe',
  '</p></li></ul><h1>Not ours</h1>',
];

test('a text is only ever text, in the list, on the phone and in the requests', async () => {
  await using inbox = await openInbox(browser);
  const { page, server } = inbox;
  await page.getByRole('heading', { name: 'No messages yet' }).waitFor();
  for (const text of texts) {
    const messageId = await send(server, { text });
    await page.goto(`${server.origin}/#messages/${messageId}`);
    const bubble = page.locator(`.bubble[data-message="${messageId}"]`);
    await bubble.waitFor();
    expect(await bubble.textContent()).toBe(text);
    expect(await page.locator('.words').first().textContent()).toBe(text);
    const links = await page
      .locator('main a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).protocol));
    expect(links.filter((protocol) => protocol !== 'https:' && protocol !== 'http:')).toEqual([]);
    // Hovering would run an injected handler.
    await bubble.hover();
    await page.goto(`${server.origin}/#requests/${texts.indexOf(text) + 1}`);
    await page.getByLabel('Body', { exact: true }).waitFor();
  }
  const foreign = ['script', 'style', 'iframe', 'object', 'embed', 'form', 'base'];
  const inBody = await page.evaluate(() =>
    Array.from(document.body.querySelectorAll('*'), ({ localName }) => localName),
  );
  expect(inBody.filter((name) => foreign.includes(name))).toEqual([]);
  expect(inBody).toContain('pre');
  expect(inbox.complaints).toEqual([]);
});

test('names and numbers that others chose are text too', async () => {
  await using inbox = await openInbox(browser, { currency: 'XTS' });
  const { page, server } = inbox;
  await fetch(
    `${server.origin}/api/v1/<script>alert(1)</script>?<b>=<img src=x onerror=alert(2)>`,
    {
      headers: { 'X-Test': '<script>alert(3)</script>', 'User-Agent': '"><svg onload=alert(4)>' },
    },
  );
  await page.goto(`${server.origin}/#requests/1`);
  await page.getByLabel('Query').waitFor();
  expect(await page.getByLabel('Query').textContent()).toBe('<b>: <img src=x onerror=alert(2)>');
  for (const id of ['<img src=x onerror=alert(5)>', '%', '__proto__', '../../x']) {
    await page.goto(`${server.origin}/#messages/${encodeURIComponent(id)}`);
    await page.getByText('This message is no longer in the sandbox.').waitFor();
  }
  expect(inbox.complaints).toEqual([]);
});

test('if a text became HTML after all, the policy of the page would stop it', async () => {
  await using inbox = await openInbox(browser);
  const { page } = inbox;
  await page.getByRole('heading', { name: 'No messages yet' }).waitFor();
  const outcomes = await page.evaluate(async () => {
    const attack = 'window.wasAttacked = true';
    const image = document.createElement('img');
    const attempts: Readonly<Record<string, () => void>> = {
      html: () => document.body.insertAdjacentHTML('beforeend', `<img src=x onerror="${attack}">`),
      handler: () => image.setAttribute('onerror', attack),
      script: () =>
        document.body.append(Object.assign(document.createElement('script'), { text: attack })),
    };
    const results = Object.entries(attempts).map(([name, attempt]) => {
      try {
        attempt();
        return `${name}: allowed`;
      } catch (error) {
        return `${name}: ${(error as Error).name}`;
      }
    });
    const loaded = new Promise((resolve) => {
      image.addEventListener('error', () => resolve('image: blocked'));
      image.addEventListener('load', () => resolve('image: loaded'));
    });
    image.src = 'https://x.example/x.png';
    return [...results, await loaded, `attacked: ${'wasAttacked' in window}`];
  });
  expect(outcomes).toEqual([
    'html: TypeError',
    'handler: TypeError',
    'script: TypeError',
    'image: blocked',
    'attacked: false',
  ]);
  expect(inbox.complaints.join('\n')).toContain('Content Security Policy');
});
