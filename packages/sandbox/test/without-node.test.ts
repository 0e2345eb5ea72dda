import { createContext, runInContext } from 'node:vm';
import { build, type BuildResult } from 'esbuild';
import { describe, expect, test } from 'vitest';

const root = `${import.meta.dirname}/..`;

/** Bundles a program as for a page; imports of Node's modules cannot be resolved. */
function bundle(
  contents: string,
  resolveDir = root,
): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    stdin: { contents, resolveDir },
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundled',
    conditions: ['@23telecom/source'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
}

const everything = `
  export * from '@23telecom/sandbox';
  export * from '@23telecom/sandbox/testing';`;

describe('a bundle of the main entry and of /testing for a page', () => {
  test('resolves every import, and has none of Node', async () => {
    const { errors, warnings, metafile } = await bundle(everything);
    expect([errors, warnings]).toEqual([[], []]);
    const [output] = Object.values(metafile.outputs);
    expect(output?.imports).toEqual([]);
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.some((file) => file.endsWith('src/create-sandbox.ts'))).toBe(true);
    expect(inputs.filter((file) => /src\/node|node-server/.test(file))).toEqual([]);
  });

  test('as a control, one of /node does not build', async () => {
    await expect(bundle(`export * from '@23telecom/sandbox/node';`)).rejects.toThrow(
      /Could not resolve "node:/,
    );
  });
});

/** Takes a message to its delivery and its webhook. Runs in a context, so it knows its globals alone. */
const journey = `(async () => {
  const { createSandbox, outcomes, SandboxError } = bundled;
  const webhooks = [];
  const sandbox = createSandbox({
    clock: 'manual',
    signingSecret: 'a secret',
    webhooks: { deliveryUrl: 'https://shop.example/delivery' },
    fetch: async (url, { headers, body }) => {
      webhooks.push({ url, signature: headers['X-Webhook-Signature'], body: JSON.parse(body) });
      return new Response(null, { status: 204 });
    },
  });
  const response = await sandbox.fetch(sandbox.baseUrl + '/sms/send', {
    method: 'POST',
    headers: { 'X-API-Key': 'sk_prod_local' },
    body: JSON.stringify({ to: [outcomes.delivered[0]], message: 'Hi', sender_id: 'MyApp' }),
  });
  await sandbox.clock.sleep(10_000);
  const [message] = sandbox.messages();
  await sandbox.close();
  const error = await sandbox.fetch(sandbox.baseUrl).catch((reason) => reason);
  const isClosed = error instanceof SandboxError;
  const { signature, body } = webhooks[0];
  return JSON.stringify({ status: [response.status, message.status, body.status], signature, isClosed });
})()`;

const expected = {
  status: [200, 'DELIVRD', 'DELIVRD'],
  signature: expect.stringMatching(/^sha256=[\da-f]{64}$/) as string,
  isClosed: true,
};

async function runIn(globals: object): Promise<unknown> {
  const { outputFiles } = await bundle(everything);
  const context = createContext({ ...globals });
  runInContext(outputFiles[0]?.text ?? '', context);
  return JSON.parse((await runInContext(journey, context)) as string);
}

const timers = { setTimeout, clearTimeout, performance };
const web = {
  ...{ AbortController, AbortSignal, Headers, Request, Response, ReadableStream, TransformStream },
  ...{ TextDecoder, TextEncoder, URL, URLSearchParams, structuredClone },
};

test('the bundle runs with the globals of the web alone, where timers are numbers', async () => {
  const ids = new Map<number, NodeJS.Timeout>();
  const numbered = {
    performance,
    setTimeout: (run: () => void, ms: number) => {
      ids.set(ids.size + 1, setTimeout(run, ms));
      return ids.size;
    },
    clearTimeout: (id: number) => clearTimeout(ids.get(id)),
  };
  expect(await runIn({ ...web, ...numbered })).toEqual(expected);
});

test('in a context that hides the Fetch API, as of Jest with jsdom, it takes that of Node', async () => {
  // The globals of jsdom's window; AbortController is of another realm there too.
  const jsdom = { ...timers, AbortController, AbortSignal, URL, URLSearchParams };
  expect(await runIn({ ...jsdom, process })).toEqual(expected);
  await expect(runIn(jsdom)).rejects.toThrow('is not defined');
});
