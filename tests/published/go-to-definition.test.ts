import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

// An editor's "go to definition" on a call, with the types as published: from `dist`, through the
// declaration maps, to a source file that is published beside them. The response comes from TypeScript's own server.

const packages = path.resolve(import.meta.dirname, '../../packages');
const file = path.join(import.meta.dirname, 'program.ts');

const definitions = [
  { call: 'sms.send', source: 'src/sms/send.ts', text: 'readonly send: (' },
  {
    call: 'sms.sendMany',
    source: 'src/sms/send-many/create-send-many.ts',
    text: 'readonly sendMany: ',
  },
  { call: 'sms.preview', source: 'src/sms/preview.ts', text: 'readonly preview: (' },
  { call: 'sms.status', source: 'src/sms/status.ts', text: 'readonly status: (' },
  { call: 'sms.waitFor', source: 'src/sms/wait-for.ts', text: 'readonly waitFor: (' },
  { call: 'sms.messages.list', source: 'src/sms/messages/list.ts', text: 'readonly list: (' },
  { call: 'sms.messages.export', source: 'src/sms/messages/export.ts', text: 'readonly export: (' },
  { call: 'sms.stats.daily', source: 'src/sms/stats/daily.ts', text: 'readonly daily: (' },
  { call: 'account.balance', source: 'src/account/balance.ts', text: 'readonly balance: (' },
  { call: 'webhooks.update', source: 'src/webhook-settings/update.ts', text: 'readonly update: (' },
  { call: 'conversions.track', source: 'src/conversions/track.ts', text: 'readonly track: (' },
  { call: 'request', source: 'src/request/create-request.ts', text: 'readonly request: (' },
];

/** Exports of each package, one of them a hook. */
const exported = [
  { name: 'analyze', from: 'encoding', source: 'src/segments/analyze.ts' },
  { name: 'estimateCost', from: 'encoding', source: 'src/cost/estimate-cost.ts' },
  { name: 'createClient', from: 'client', source: 'src/client/create-client.ts' },
  { name: 'createCampaigns', from: 'campaigns', source: 'src/campaigns/create-campaigns.ts' },
  { name: 'useSendSms', from: 'react', source: 'src/sms/send/use-send-sms.ts' },
  { name: 'createSandbox', from: 'sandbox', source: 'src/node/create-sandbox.ts' },
];

const lines = [
  ...exported.map(({ name, from }) => `import { ${name} } from '@23telecom/${from}';`),
  "const telecom = createClient({ apiKey: 'sk_test_1' });",
  ...definitions.map(({ call }) => `void telecom.${call};`),
  ...exported.map(({ name }) => `void ${name};`),
];

interface Definition {
  readonly file: string;
  readonly start: { readonly line: number };
}

interface Response {
  readonly request_seq?: number;
  readonly body?: readonly Definition[];
}

const tsserver = createRequire(import.meta.url).resolve('typescript/lib/tsserver.js');
const server = spawn(process.execPath, [tsserver, '--disableAutomaticTypingAcquisition'], {
  stdio: ['pipe', 'pipe', 'ignore'],
});
const waiting = new Map<number, (response: Response) => void>();
createInterface(server.stdout).on('line', (line) => {
  // Each message is one line of JSON, after a header with its length.
  if (!line.startsWith('{')) return;
  const response = JSON.parse(line) as Response;
  waiting.get(response.request_seq ?? 0)?.(response);
});

let lastRequest = 0;
function send(command: string, parameters: object): Promise<Response> {
  const seq = (lastRequest += 1);
  server.stdin.write(
    `${JSON.stringify({ seq, type: 'request', command, arguments: parameters })}\n`,
  );
  return new Promise((resolve) => waiting.set(seq, resolve));
}

beforeAll(() => {
  void send('compilerOptionsForInferredProjects', {
    options: { module: 'nodenext', target: 'es2022', strict: true },
  });
  void send('open', { file, fileContent: lines.join('\n') });
});

afterAll(async () => {
  server.kill();
  await once(server, 'exit');
});

/** The places where the last name of a line of the program is defined, and their lines. */
async function findDefinitions(code: string) {
  const { body = [] } = await send('definition', {
    file,
    line: lines.indexOf(code) + 1,
    offset: code.length - 1,
  });
  return body.map((definition) => ({
    source: path.relative(packages, definition.file),
    text: readFileSync(definition.file, 'utf8').split('\n')[definition.start.line - 1],
  }));
}

test.each(definitions)('telecom.$call is defined in $source', async ({ call, source, text }) => {
  expect(await findDefinitions(`void telecom.${call};`)).toEqual([
    { source: `client/${source}`, text: expect.stringContaining(text) },
  ]);
});

test.each(exported)('$name of $from is defined in $source', async ({ name, from, source }) => {
  expect(await findDefinitions(`void ${name};`)).toEqual([
    { source: `${from}/${source}`, text: expect.stringContaining(`function ${name}`) },
  ]);
});
