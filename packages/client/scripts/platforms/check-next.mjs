import { createWebhooks } from '@23telecom/client/webhooks';
import { readBalance, spendBalance } from './spend-balance.mjs';

const expect = (holds, found) => {
  if (!holds) throw new Error(`found ${JSON.stringify(found) ?? String(found)}`);
};

/** Waits until a value holds, for at most 20 seconds. */
const until = async (read, holds) => {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const found = await read();
    if (holds(found)) return found;
    if (Date.now() > deadline) throw new Error(`at last ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Makes the checks of the Next example, which runs at `origin` and uses this sandbox. */
export const createNextChecks = ({ origin, sandbox, secret, isCachingByDefault, openPage }) => {
  let page;
  const errors = [];
  const asked = [];

  return {
    'a visitor without a session gets neither figures nor the proxy': async () => {
      page = await openPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
      page.on('request', (request) => asked.push(request.url().slice(origin.length)));
      await page.goto(origin);
      expect(!(await page.content()).includes('12.5'), await page.content());
      const call = await fetch(`${origin}/api/telecom/account.balance`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(call.status === 401, call.status);
    },
    'prefetch and hydration: the figure is in the HTML, and the browser asks for nothing':
      async () => {
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByLabel('To').waitFor();
        const cookie = (await page.context().cookies()).map(
          ({ name, value }) => `${name}=${value}`,
        );
        const html = await (await fetch(origin, { headers: { cookie: cookie.join('; ') } })).text();
        expect(/12\.5(<!-- -->)? (<!-- -->)?EUR/.test(html), html);
        // Typing works only in a hydrated page.
        await page.getByLabel('To').fill('+447911123456');
        expect((await page.locator('#balance').textContent()) === '12.5 EUR');
        expect(!asked.some((path) => path.includes('account.balance')), asked);
        expect(errors.length === 0, errors);
      },
    'a send through the proxy is followed to delivery': async () => {
      await page.getByLabel('Text').fill('Hello from Next');
      await page.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('status').waitFor();
      const sent = sandbox.messages({ recipient: '+447911123456' });
      expect(sent.length === 1 && sent[0].text === 'Hello from Next', sent);
      await sandbox.clock.advance('60s');
      await until(
        () => page.getByRole('status').textContent(),
        (status) => status === 'DELIVRD',
      );
    },
    'the limits of the proxy show in the page': async () => {
      await page.getByLabel('To').fill('+33612345678');
      await page.getByRole('button', { name: 'Send' }).click();
      const text = await page.getByRole('alert').filter({ hasText: /./ }).first().textContent();
      expect(text.length > 0 && sandbox.messages({ recipient: '+33612345678' }).length === 0, text);
    },
    'a link downloads the history': async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download the history' }).click(),
      ]);
      expect(/\.csv$/.test(download.suggestedFilename()), download.suggestedFilename());
    },
    'no chunk of the page has the key': async () => {
      const scripts = await page
        .locator('script[src]')
        .evaluateAll((all) => all.map(({ src }) => src));
      for (const script of scripts) {
        const code = await (await fetch(script)).text();
        expect(!code.includes('sk_prod_local'), script);
      }
      expect(scripts.length > 0, scripts);
    },
    'the webhook route accepts a signed report and refuses another': async () => {
      const body = JSON.stringify({ message_id: 'api_1', status: 'DELIVRD' });
      const post = async (headers) => {
        const url = `${origin}/api/webhooks/delivery`;
        return (await fetch(url, { method: 'POST', headers, body })).status;
      };
      const signed = await post(await createWebhooks({ secrets: secret }).sign(body));
      const forged = await post(await createWebhooks({ secrets: 'another' }).sign(body));
      expect(signed === 204 && forged === 401, [signed, forged]);
    },
    'a page reads a new balance each time': async () => {
      const { balance: before } = await readBalance(`${origin}/probe/balance`);
      await spendBalance(sandbox);
      const { balance: after } = await readBalance(`${origin}/probe/balance`);
      expect(before > after && after > 0, [before, after]);
    },
    ...(isCachingByDefault && {
      'control: without no-store, the balance stays that of the build': async () => {
        const { balance: before } = await readBalance(`${origin}/probe/control`);
        await spendBalance(sandbox);
        const { balance: after } = await readBalance(`${origin}/probe/control`);
        const { balance: now } = await readBalance(`${origin}/probe/balance`);
        expect(before === after && after > now, [before, after, now]);
      },
    }),
    'a signal of Next passes through a call': async () => {
      const response = await fetch(`${origin}/probe/redirect`, { redirect: 'manual' });
      const text = await response.text();
      const isRedirect = response.headers.get('location')?.endsWith('/probe/target');
      expect(response.status === 307 && isRedirect, [response.status, text.slice(0, 500)]);
    },
  };
};
