import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

// An editor's "go to definition" on a call, with the types as published: from `dist`, through the
// declaration maps, to a source file that is published beside them. The response comes from TypeScript's own server.

const client = path.resolve(import.meta.dirname, '../../packages/client');
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

const lines = [
  "import { createClient } from '@23telecom/client';",
  "const telecom = createClient({ apiKey: 'sk_test_1' });",
  ...definitions.map(({ call }) => `void telecom.${call};`),
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

test.each(definitions)('telecom.$call is defined in $source', async ({ call, source, text }) => {
  const code = `void telecom.${call};`;
  const { body = [] } = await send('definition', {
    file,
    line: lines.indexOf(code) + 1,
    offset: code.length - 1,
  });
  const found = body.map((definition) => ({
    source: path.relative(client, definition.file),
    text: readFileSync(definition.file, 'utf8').split('\n')[definition.start.line - 1],
  }));
  expect(found).toEqual([{ source, text: expect.stringContaining(text) }]);
});
