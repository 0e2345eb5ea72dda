import { describe, expect, test } from 'vitest';
import { openApi } from './support/open-api.ts';
import { openReceiver } from './support/receiver.ts';
import { createSandbox, outcomes, type Sandbox, type SandboxOptions } from '../src/index.ts';

const long = `https://shop.example/track?order=${'9'.repeat(120)}`;
const to = [outcomes.delivered[0], outcomes.delivered[1]];

async function send(
  sandbox: Sandbox,
  message: string,
  key = 'sk_prod_local',
): Promise<Readonly<Record<string, number>>> {
  const body = { to, message, sender_id: 'MyApp' };
  const { json } = await openApi(sandbox)('POST', '/sms/send', { key, body });
  return json.summary as Record<string, number>;
}

function open(options: SandboxOptions = {}): Sandbox {
  return createSandbox({ clock: 'manual', shortLinkDomain: 's.example', ...options });
}

describe('links of live keys', () => {
  test('become short, and segments and cost count the text that is sent', async () => {
    await using plain = createSandbox({ clock: 'manual' });
    await using short = open();
    const text = `Your order: ${long}.`;
    const [before, after] = [await send(plain, text), await send(short, text)];
    expect([before.total_segments, after.total_segments]).toEqual([4, 2]);
    expect(after.total_cost).toBeCloseTo((before.total_cost ?? 0) / 2, 10);
    for (const { text: sent, segments } of short.messages()) {
      expect(sent).toMatch(/^Your order: https:\/\/s\.example\/[A-Za-z0-9]{7}\.$/);
      expect(segments).toBe(1);
    }
  });

  test('can make a text longer, with the same count for every recipient', async () => {
    await using sandbox = open();
    const text = `${'a'.repeat(148)}http://a.io`;
    expect(text.length).toBeLessThan(160);
    expect((await send(sandbox, text)).total_segments).toBe(4);
    const [one, other] = sandbox.messages();
    expect(one?.text).not.toBe(other?.text);
    expect(one?.text.length).toBe(other?.text.length);
  });

  test.each([
    ['several links', 'a http://b.example/1 c https://d.example/2?e=f!', 'a L c L!'],
    ['a link in brackets', '(see https://b.example/x)', '(see L)'],
    ['no link', 'b.example and ftp://b.example', 'b.example and ftp://b.example'],
  ])('%s', async (_, text, expected) => {
    await using sandbox = open();
    await send(sandbox, text);
    const [message] = sandbox.messages();
    expect(message?.text.replaceAll(/https:\/\/s\.example\/[A-Za-z0-9]{7}/g, 'L')).toBe(expected);
  });

  test('are the links that a click opens', async () => {
    await using receiver = await openReceiver();
    await using sandbox = open({ webhooks: { clickUrl: receiver.url } });
    await send(sandbox, `Look: ${long}`);
    const [message] = sandbox.messages();
    sandbox.click(message?.messageId ?? '');
    await sandbox.clock.advance(0);
    const { url } = JSON.parse(receiver.received[0]?.body ?? '') as { readonly url: string };
    expect(message?.text).toBe(`Look: ${url}`);
  });
});

test('links of sandbox keys stay as they are', async () => {
  await using sandbox = open();
  await send(sandbox, long, 'sk_test_local');
  expect(sandbox.messages()[0]?.text).toBe(long);
});

test.each(['', 'example', 'https://s.example', 's.example/a', 5])(
  'the domain %j is refused',
  (domain) => {
    expect(() => open({ shortLinkDomain: domain as string })).toThrow(
      'shortLinkDomain must be a domain such as "s.example".',
    );
  },
);
