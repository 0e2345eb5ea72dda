// Checks of a client with a key. Node, Bun, Deno and Workers run this file with the published package and
// a sandbox over real HTTP, so it uses only web standards.

const message = { to: ['+447700900000'], text: 'Hello', senderId: 'MyApp' };
const broadcasts = { period: '30d', source: 'broadcasts' };

/** Throws an error with the found value if a check fails. */
const expect = (holds, found) => {
  if (!holds) throw new Error(`found ${JSON.stringify(found) ?? String(found)}`);
};

/** Returns the error of a call that must fail. */
const failureOf = async (work) => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
};

const collect = async (iterable) => {
  const items = [];
  for await (const item of iterable) items.push(item);
  return items;
};

/**
 * Makes the checks, by description. `published` has the exports of the main entry point, `/webhooks`
 * and `/server`; `service` has the addresses of the sandbox and the hostile server; `inspect` formats a
 * value as the console of the runtime does.
 */
export const createServerChecks = ({ published, service, inspect }) => {
  const { createClient, createProxyHandler, createWebhooks, isTelecomError } = published;
  const {
    baseUrl,
    apiKey,
    signedKey,
    secret,
    hostileUrl,
    closedUrl,
    isRefusalKnown,
    misdirectingUrl,
  } = service;
  const telecom = createClient({ apiKey, baseUrl });
  const control = (path) => new URL(`/_sandbox/${path}`, baseUrl);
  const strike = (fault) =>
    fetch(control('faults'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ times: 1, ...fault }),
    });
  const countMessages = async (recipient) => {
    const url = control(`messages?recipient=${encodeURIComponent(recipient)}`);
    const { messages } = await (await fetch(url)).json();
    return messages.length;
  };
  const handle = createProxyHandler({
    client: telecom,
    allow: ['sms.send', 'sms.messages.export', 'account.balance'],
    authorize: () => true,
  });
  const proxied = createClient({
    proxy: 'https://app.test/api/telecom',
    fetch: (url, init) => handle(new Request(url, init)),
  });

  return {
    'send, status, waitFor': async () => {
      const { results, summary } = await telecom.sms.send(message);
      expect(results[0].status === 'accepted' && summary.cost > 0, summary);
      const { messageId } = results[0];
      const { recipient } = await telecom.sms.status(messageId);
      expect(recipient === message.to[0], recipient);
      const seen = [];
      const onStatus = (current) => seen.push(current.status);
      const { status } = await telecom.sms.waitFor(messageId, { onStatus });
      expect(status === 'DELIVRD' && seen.at(-1) === 'DELIVRD', seen);
    },
    'a signed request is accepted, a wrong signature rejected': async () => {
      const signed = createClient({ apiKey: signedKey, secret, baseUrl });
      const balances = await Promise.all([signed.account.balance(), signed.account.balance()]);
      expect(
        balances.every(({ balance }) => balance > 0),
        balances,
      );
      expect((await signed.sms.send(message)).results.length === 1);
      const wrong = createClient({ apiKey: signedKey, secret: `${secret}!`, baseUrl });
      const error = await failureOf(wrong.sms.send(message));
      expect(error.code === 'INVALID_SIGNATURE' && error.sent === 'no', error);
    },
    preview: async () => {
      const { analysis, estimate } = await telecom.sms.preview({ ...message, text: 'Γειά 😀' });
      expect(analysis.encoding === 'UCS-2' && estimate.max > 0, estimate);
    },
    'lists: a page, all items, pages, toArray': async () => {
      const list = (filter) => telecom.sms.messages.listUnified({ period: '30d', ...filter });
      const page = await list({ limit: 10 });
      expect(page.items.length === 10 && page.totalPages > 1, page.total);
      expect((await page.next()).page === 2);
      const items = await list().toArray({ limit: 120 });
      expect(new Set(items.map(({ source, id }) => `${source} ${id}`)).size === 120, items.length);
      for await (const { items: fiveItems } of list({ limit: 5 }).pages()) {
        expect(fiveItems.length === 5, fiveItems.length);
        break;
      }
    },
    'export: as many rows as the list, as text, and leaving early': async () => {
      const { total } = await telecom.sms.messages.listUnified(broadcasts);
      const rows = await collect((await telecom.sms.messages.export(broadcasts)).rows());
      expect(rows.length === total && rows[0].recipient.startsWith('+'), [rows.length, total]);
      const text = await (await telecom.sms.messages.export(broadcasts)).text();
      expect(text.split('\r\n').length > total, text.length);
      for await (const row of (await telecom.sms.messages.export(broadcasts)).rows()) {
        expect(row.id === rows[0].id, row.id);
        break;
      }
    },
    'a truncated export is an error': async () => {
      await strike({ kind: 'cut-csv', on: 'sms.messages.export', how: 'drop' });
      const file = await telecom.sms.messages.export(broadcasts);
      const error = await failureOf(collect(file.rows()));
      expect(error.code === 'TRANSFER_CUT', String(error));
    },
    'sendMany, in requests of a hundred': async () => {
      const recipients = Array.from({ length: 250 }, (_, index) => `+4479110${10_000 + index}`);
      const run = telecom.sms.sendMany({ ...message, recipients }, { concurrency: 2 });
      const outcomes = await collect(run);
      expect(outcomes.length === 3, outcomes.length);
      const summary = await run.summary();
      expect(summary.accepted === 250, summary);
    },
    'a send with a lost response is not retried': async () => {
      const to = ['+447700900001'];
      await strike({ kind: 'drop-after', on: 'sms.send' });
      const error = await failureOf(telecom.sms.send({ ...message, to }));
      expect(error.code === 'CONNECTION_LOST' && error.sent === 'maybe', error);
      expect((await countMessages(to[0])) === 1);
    },
    'a send that was rolled back is retried': async () => {
      const to = ['+447700900002'];
      await strike({ kind: 'status', status: 500, code: 'DB_ERROR', on: 'sms.send' });
      const { response } = await telecom.sms.send({ ...message, to }).withResponse();
      expect(response.attempts === 2, response.attempts);
      expect((await countMessages(to[0])) === 1);
    },
    'a refused connection': async () => {
      const nobody = createClient({ apiKey, baseUrl: closedUrl, maxRetries: 0 });
      const { code, sent, cause } = await failureOf(nobody.sms.send(message));
      // Some runtimes do not report that a connection was refused, so `sent` is unknown there.
      const expected = isRefusalKnown ? 'CONNECTION_REFUSED no' : 'CONNECTION_LOST maybe';
      expect(`${code} ${sent}` === expected, { code, sent, cause });
    },
    'a failed TLS handshake': async () => {
      const url = misdirectingUrl.replace('http:', 'https:');
      const nobody = createClient({ apiKey, baseUrl: url, maxRetries: 0 });
      const { code, sent, cause } = await failureOf(nobody.sms.send(message));
      const expected = isRefusalKnown ? 'CONNECTION_REFUSED no' : 'CONNECTION_LOST maybe';
      expect(`${code} ${sent}` === expected, { code, sent, cause });
    },
    'a 421 is not sent again': async () => {
      const misdirected = createClient({ apiKey, baseUrl: misdirectingUrl });
      const { status, sent } = await failureOf(misdirected.sms.send(message));
      expect(status === 421 && sent === 'maybe', { status, sent });
      const counted = await (await fetch(`${misdirectingUrl}/count`)).json();
      expect(counted.misdirected === 1, counted);
    },
    'timeouts and aborts end a call': async () => {
      await strike({ kind: 'latency', ms: 5000, on: 'account.balance' });
      const options = { timeoutMs: 200, maxRetries: 0 };
      const late = await failureOf(telecom.account.balance(undefined, options));
      expect(late.code === 'ATTEMPT_TIMEOUT' && late.phase === 'response', late);
      await strike({ kind: 'latency', ms: 5000, on: 'account.balance' });
      const controller = new AbortController();
      setTimeout(() => controller.abort('enough'), 100);
      const { signal } = controller;
      const reason = await failureOf(telecom.account.balance(undefined, { signal }));
      expect(reason === 'enough', reason);
    },
    'errors have their class': async () => {
      const error = await failureOf(telecom.sms.status('api_1_1_nowhere'));
      expect(isTelecomError(error) && published.isNotFoundError(error), error);
      const invalid = await failureOf(telecom.sms.send({ ...message, to: ['07911'] }));
      expect(published.isValidationError(invalid) && invalid.issues[0].path === 'to[0]', invalid);
    },
    'a redirect does not get the key': async () => {
      const lured = createClient({ apiKey, baseUrl: `${hostileUrl}/redirect`, maxRetries: 0 });
      const error = await failureOf(lured.sms.send(message));
      expect(error.name === 'UnreadableResponseError' && error.sent === 'maybe', error);
      const { caught } = await (await fetch(`${hostileUrl}/caught`)).json();
      expect(caught === 0, caught);
    },
    'no inspection shows the key': async () => {
      const error = await failureOf(telecom.sms.status('api_1_1_nowhere'));
      for (const value of [telecom, error]) {
        const shown = [inspect(value), JSON.stringify(value), String(value), value.stack].join();
        expect(!shown.includes(apiKey), shown);
      }
    },
    'webhooks: sign, verify, handle, and reject a changed body': async () => {
      const webhooks = createWebhooks({ secrets: ['whsec_new', 'whsec_old'] });
      const body = JSON.stringify({ message_id: 'api_1', status: 'DELIVRD' });
      const headers = await createWebhooks({ secrets: 'whsec_old' }).sign(body);
      const post = (content) =>
        new Request('https://app.test/hook', { method: 'POST', headers, body: content });
      const { payload } = await webhooks.verify(post(body));
      expect(payload.message_id === 'api_1', payload);
      const error = await failureOf(webhooks.verify(post(`${body} `)));
      expect(error.code === 'NO_MATCH', error.code);
      const events = [];
      const handler = webhooks.handler({
        delivery: (event) => events.push(event),
        onError: () => undefined,
      });
      expect((await handler(post(body))).status === 204);
      expect((await handler(post('{}'))).status === 401);
      expect(events.length === 1 && events[0].status === 'DELIVRD', events);
    },
    'webhooks: raw bodies of every form, and headers in any case': async () => {
      const webhooks = createWebhooks({ secrets: 'whsec_one' });
      const body = JSON.stringify({ message_id: 'api_1', status: 'DELIVRD', text: 'naïve 😀' });
      const bytes = new TextEncoder().encode(body);
      const stream = () => new Response(bytes).body;
      const signed = Object.entries(await webhooks.sign(body));
      const headers = Object.fromEntries(
        signed.map(([name, value]) => [name.toUpperCase(), value]),
      );
      const base64 = btoa(String.fromCharCode(...bytes));
      for (const form of [
        { body },
        { body: bytes },
        { body: bytes.buffer },
        { body: new DataView(bytes.buffer) },
        { body: new Blob([body]) },
        { body: stream() },
        { body: {}, rawBody: bytes },
        { body: base64, isBase64Encoded: true },
      ]) {
        const { payload } = await webhooks.verify({ headers, ...form });
        expect(payload.message_id === 'api_1', payload);
      }
      const error = await failureOf(webhooks.verify({ headers, body: {} }));
      expect(error.code === 'BODY_NOT_RAW', error.code);
    },
    'webhooks: a failed callback is a 500, and the next attempt handles the event once':
      async () => {
        const webhooks = createWebhooks({ secrets: 'whsec_one' });
        const body = JSON.stringify({ message_id: 'api_1', status: 'DELIVRD' });
        const headers = await webhooks.sign(body);
        let calls = 0;
        const handler = webhooks.handler({
          delivery: () => {
            calls += 1;
            if (calls === 1) throw new Error('down');
          },
          onError: () => undefined,
        });
        const statuses = [];
        for (let attempt = 1; attempt <= 3; attempt += 1) {
          const request = new Request('https://app.test/hook', { method: 'POST', headers, body });
          statuses.push((await handler(request)).status);
        }
        expect(statuses.join() === '500,204,204' && calls === 2, [statuses, calls]);
      },
    'the proxy handler: a call, a stream and a rejected call': async () => {
      const { results } = await proxied.sms.send(message);
      expect(results[0].status === 'accepted', results);
      const rows = await collect((await proxied.sms.messages.export(broadcasts)).rows());
      const { total } = await telecom.sms.messages.listUnified(broadcasts);
      expect(rows.length === total, [rows.length, total]);
      const error = await failureOf(proxied.account.pricing());
      expect(error.code === 'OPERATION_NOT_ALLOWED', error.code);
      expect(published.isPermissionError(error), error);
    },
  };
};
