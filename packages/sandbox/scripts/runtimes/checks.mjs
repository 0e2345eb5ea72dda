// The checks that a sandbox must pass in every runtime. `published` is the package's entry; the checks use web standards.

const headers = { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' };
const number = '+447700900000';

const expectEqual = (found, expected) => {
  const [left, right] = [JSON.stringify(found), JSON.stringify(expected)];
  if (left !== right) throw new Error(`found ${left}, expected ${right}`);
};

/** HMAC-SHA256 by WebCrypto: another implementation than that of the sandbox. */
const sign = async (secret, text) => {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, [
    'sign',
  ]);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const send = (url, fetch) =>
  fetch(`${url}/sms/send`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ to: [number], message: 'Grüße', sender_id: 'MyApp' }),
  });

/** Checks of the main entry, in any runtime. */
export const createWebChecks = ({ createSandbox, SandboxError }) => ({
  'a message is delivered, and its webhook signed': async () => {
    const posts = [];
    const sandbox = createSandbox({
      clock: 'manual',
      signingSecret: 'a secret',
      webhooks: { deliveryUrl: 'https://shop.example/delivery' },
      fetch: async (url, init) => {
        posts.push(init);
        return new Response(null, { status: 204 });
      },
    });
    expectEqual((await send(sandbox.baseUrl, sandbox.fetch)).status, 200);
    await sandbox.clock.sleep(10_000);
    expectEqual(
      sandbox.messages().map(({ status, text }) => [status, text]),
      [['DELIVRD', 'Grüße']],
    );
    const [{ headers: signed, body }] = posts;
    expectEqual(
      signed['X-Webhook-Signature'],
      `sha256=${await sign('a secret', `${signed['X-Webhook-Timestamp']}.${body}`)}`,
    );
    expectEqual(sandbox.webhooks.log()[0].statusCode, 204);
    await sandbox.close();
  },
  'a signed request is accepted, an unsigned one is not': async () => {
    const apiKeys = [{ key: 'sk_prod_local', secret: 'a secret' }];
    const sandbox = createSandbox({ clock: 'manual', apiKeys });
    const url = `${sandbox.baseUrl}/user/balance`;
    const timestamp = String(Math.floor(sandbox.clock.now() / 1000));
    const signature = await sign('a secret', `GET|${new URL(url).pathname}|${timestamp}|`);
    const signed = { ...headers, 'X-Timestamp': timestamp, 'X-Signature': signature };
    expectEqual((await sandbox.fetch(url, { headers: signed })).status, 200);
    expectEqual((await sandbox.fetch(url, { headers })).status, 401);
    await sandbox.close();
  },
  'time passes on a running clock': async () => {
    const sandbox = createSandbox({ clock: { speed: 1000 } });
    await send(sandbox.baseUrl, sandbox.fetch);
    await sandbox.clock.sleep(10_000);
    expectEqual(sandbox.messages()[0].status, 'DELIVRD');
    await sandbox.close();
  },
  'an export is streamed, and a fault cuts it': async () => {
    const sandbox = createSandbox({ clock: 'manual' });
    const read = () =>
      sandbox.fetch(`${sandbox.baseUrl}/sms/messages/unified/export?period=30d`, { headers });
    const whole = await (await read()).text();
    sandbox.faults.add({ kind: 'cut-csv', how: 'drop' });
    const error = await read()
      .then((response) => response.text())
      .catch((reason) => reason);
    expectEqual([whole.length > 1000, error instanceof Error], [true, true]);
    await sandbox.close();
  },
  'control, a snapshot, a misspelt option and the end': async () => {
    const sandbox = createSandbox({ clock: 'manual' });
    const control = new URL('/_sandbox/clock?__proto__=1', sandbox.baseUrl);
    expectEqual((await sandbox.fetch(control)).status, 400);
    sandbox.restore(JSON.parse(JSON.stringify(sandbox.snapshot())));
    let message = '';
    try {
      createSandbox({ balanc: 5 });
    } catch (error) {
      message = error.message;
    }
    expectEqual(message, 'balanc is not an option: did you mean balance?');
    await sandbox.close();
    const error = await sandbox.fetch(sandbox.baseUrl).catch((reason) => reason);
    expectEqual(error instanceof SandboxError && error.code, 'CLOSED');
  },
});

/** Checks where there are sockets and files. `copyFile` is Node's: Workers cannot import it. */
export const createNodeChecks = ({ createSandbox }, { file, copyFile }) => ({
  'the name of the package gives listen, over real HTTP': async () => {
    const sandbox = createSandbox({ clock: 'manual' });
    const server = await sandbox.listen();
    expectEqual((await send(server.url, fetch)).status, 200);
    const yaml = await (await fetch(`${server.origin}/openapi.yaml`)).text();
    expectEqual(yaml.startsWith('openapi: 3.1'), true);
    await sandbox.close();
    const error = await fetch(server.url).catch((reason) => reason);
    expectEqual(error instanceof Error, true);
  },
  'a file keeps the state, and is locked': async () => {
    const options = { clock: 'manual', data: file };
    const first = createSandbox(options);
    await send(first.baseUrl, first.fetch);
    let code = '';
    try {
      createSandbox(options);
    } catch (error) {
      code = error.code;
    }
    await first.close();
    const second = createSandbox(options);
    expectEqual([code, second.messages().length], ['DATA_IN_USE', 1]);
    await second.close();
  },
  'an acknowledged send is in the file before the sandbox is closed': async () => {
    const copy = `${file}-copy`;
    const options = { clock: 'manual', hasHistory: false };
    const first = createSandbox({ ...options, data: file });
    for (let count = 0; count < 20; count += 1) await send(first.baseUrl, first.fetch);
    await copyFile(file, copy);
    const second = createSandbox({ ...options, data: copy });
    expectEqual(second.messages().length, first.messages().length);
    await Promise.all([first.close(), second.close()]);
  },
});

/** Runs checks one after another. Returns the name of each and its error, or null. */
export const runChecks = async (checks) => {
  const results = [];
  for (const [name, check] of Object.entries(checks)) {
    const fault = await check().then(
      () => null,
      (error) => String(error?.stack ?? error),
    );
    results.push({ name, fault });
  }
  return results;
};
