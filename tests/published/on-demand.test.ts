import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

// Modules that the client loads on first use must be found in `dist`, from ESM and from CJS.

const calls = `
  const numbers = ['+447700900000', '+447700900001'];
  const message = { to: numbers, text: 'Hello', senderId: 'MyApp' };
  // The clock runs at a minute a second. Timeouts are scaled up, so that a slow machine passes.
  const speed = 60;
  const timeoutMs = 60_000 * speed;
  const sandbox = createSandbox({
    clock: { speed },
    apiKeys: [{ key: 'sk_prod_local', secret: 'signs' }],
  });
  const { baseUrl, fetch } = sandbox;
  const telecom = createClient({
    apiKey: () => 'sk_prod_local',
    secret: 'signs',
    baseUrl,
    fetch,
    clock: {
      now: () => sandbox.clock.now(),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms / speed)),
    },
    timeoutMs,
    totalTimeoutMs: timeoutMs,
  });

  const preview = await telecom.sms.preview(message);
  const { results } = await telecom.sms.send(message);
  const { status } = await telecom.sms.waitFor(results[0].messageId, { timeoutMs });
  const run = await telecom.sms
    .sendMany({ recipients: numbers, text: 'Hello again', senderId: 'MyApp' })
    .summary();
  let rows = 0;
  for await (const row of (await telecom.sms.messages.export()).rows()) rows += row.id ? 1 : 0;
  const { total } = await telecom.sms.messages.list();
  const { currency } = await telecom.account.balance();
  const raw = await telecom.request('GET', '/user/balance');
  const renamed = await telecom.sms.send({ ...message, body: 'Hello' }).catch(({ issues }) => issues);

  const webhooks = createWebhooks({ secrets: 'whsec' });
  let event;
  const handler = webhooks.handler({ delivery: ({ messageId }) => (event = messageId) });
  const body = '{"message_id":"api_1","status":"DELIVRD"}';
  const headers = await webhooks.sign(body);
  await handler(new Request('https://example.com', { method: 'POST', body, headers }));
  const { code } = await webhooks.verify({ headers, body: {} }).catch((error) => error);

  console.log(JSON.stringify({
    segments: preview.analysis.segments,
    status,
    accepted: run.accepted,
    rows,
    total,
    isSame: raw.currency === currency,
    remedy: renamed[0].message,
    event,
    code,
  }));
  process.exit();
`;

const names = { client: '{ createClient }', sandbox: '{ createSandbox }' };

test.each([
  [
    'module',
    `import ${names.client} from '@23telecom/client';
     import { createWebhooks } from '@23telecom/client/webhooks';
     import ${names.sandbox} from '@23telecom/sandbox';
     ${calls}`,
  ],
  [
    'commonjs',
    `const ${names.client} = require('@23telecom/client');
     const { createWebhooks } = require('@23telecom/client/webhooks');
     const ${names.sandbox} = require('@23telecom/sandbox');
     (async () => { ${calls} })();`,
  ],
])('every module that is loaded on first use is found from a %s', (type, script) => {
  const output = execFileSync(process.execPath, [`--input-type=${type}`, '--eval', script], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  expect(JSON.parse(output)).toEqual({
    segments: 1,
    status: 'DELIVRD',
    accepted: 2,
    rows: 4,
    total: 4,
    isSame: true,
    remedy: 'this field is called text here',
    event: 'api_1',
    code: 'BODY_NOT_RAW',
  });
});
