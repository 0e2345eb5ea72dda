import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createClient, isValidationError } from '../src/index.ts';
import { createProxyHandler, limitSend } from '../src/server/index.ts';
import { createWebhooks } from '../src/webhooks/index.ts';
import { json, startServer } from './support/scripted-server.ts';

// Errors hold no text, number or key, in whatever form a server echoes them and a caller misplaces them.

const apiKey = 'live-key-of-23-telecom';
const number = '+447911123456';
const message = { to: [number], text: 'Grüße! Your "code" is 847291', senderId: 'MyApp' };

async function descriptionFor(description: string): Promise<string> {
  await using server = await startServer(json(400, { error_code: 'INVALID_BODY', description }));
  const telecom = createClient({ apiKey, baseUrl: server.baseUrl });
  const error: unknown = await telecom.sms.send(message).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'ValidationError', status: 400 });
  return inspect(error, { depth: Infinity, showHidden: true });
}

describe('an echo in a description is redacted', () => {
  test.each([
    ['the whole text', message.text],
    ['its beginning', message.text.slice(0, 20)],
    ['its beginning with an ellipsis', `${message.text.slice(0, 25)}…`],
    ['its end', message.text.slice(-14)],
    ['its middle', message.text.slice(4, 20)],
    ['in a URL', encodeURIComponent(message.text)],
    ['in a form', encodeURIComponent(message.text).replaceAll('%20', '+')],
    ['in JSON', JSON.stringify(message.text).slice(1, -1)],
    ['in capitals', message.text.toUpperCase()],
    ['the code alone', '847291'],
    ['the key', apiKey],
    ['the beginning of the key', apiKey.slice(0, 12)],
    ['the number', '+44 7911 123456'],
    ['the number in a URL', encodeURIComponent(number)],
    ['the number after letters', `tel${number.slice(1)}`],
  ])('%s', async (_say, echo) => {
    const shown = await descriptionFor(`Rejected: <${echo}> is wrong`);
    expect(shown).toContain('Rejected: <');
    expect(shown).toContain('> is wrong');
    expect(shown).not.toContain(echo);
    for (const secret of ['847291', 'Your', 'your', '7911', apiKey.slice(0, 10)]) {
      expect(shown).not.toContain(secret);
    }
  });

  test('a description without an echo stays', async () => {
    const words = 'The message was refused on 2026-02-13 for 203.0.113.195: see api_42_1_a';
    expect(await descriptionFor(words)).toContain(words);
  });

  test('a long description does not take long', async () => {
    const start = process.cpuUsage();
    await descriptionFor('4479 '.repeat(400_000));
    // Processor time: other programs of a busy machine do not count.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});

describe('a name that is a number, a key or a text is not shown', () => {
  const secrets = [
    number,
    number.slice(1),
    'sk_prod_0123456789abcdef',
    message.text,
    '+44 7911 123456',
  ];
  const client = createClient({ apiKey });
  const store = {} as never;
  const misuses: Readonly<Record<string, (name: string) => unknown>> = {
    'a field': (name) => client.sms.send({ ...message, [name]: 1 }),
    'a filter': (name) => client.sms.messages.list({ [name]: 1 }),
    'an option of the client': (name) => createClient({ apiKey, [name]: 1 }),
    'an option of a call': (name) => client.account.balance(undefined, { [name]: 1 }),
    'a field of a run': (name) =>
      client.sms.sendMany({ ...message, recipients: [number], [name]: 1 }),
    'an option of a run': (name) =>
      client.sms.sendMany({ ...message, recipients: [number] }, { [name]: 1 }),
    'an option of sendOnce': (name) => client.sms.sendOnce('key', message, { store, [name]: 1 }),
    'a header': (name) => client.account.balance(undefined, { headers: { [`${name}\n`]: 'x' } }),
    'a query': (name) => client.request('GET', '/x', { query: { [name]: {} as never } }),
    'a limit': (name) => limitSend({ [name]: 1 }),
    'an option of the handler': (name) =>
      createProxyHandler({ client, allow: [], authorize: () => true, [name]: 1 }),
    'an operation of the handler': (name) =>
      createProxyHandler({
        client,
        allow: [name],
        authorize: () => true,
        limits: { [name]: 1 },
      } as never),
    'an option of webhooks': (name) => createWebhooks({ secrets: 'whsec', [name]: 1 }),
  };

  test.each(Object.keys(misuses))('%s', async (place) => {
    for (const name of secrets) {
      const run = async () => misuses[place]?.(name);
      const error: unknown = await run().then(
        () => expect.fail(`expected a failure of ${place}`),
        (reason: unknown) => reason,
      );
      expect(isValidationError(error) || error instanceof TypeError).toBe(true);
      const shown = `${inspect(error, { depth: Infinity })} ${JSON.stringify(error)}`;
      for (const secret of secrets) expect(shown).not.toContain(secret);
    }
  });
});
