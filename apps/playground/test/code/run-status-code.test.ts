import { createSandbox, type Sandbox } from '@23telecom/sandbox/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeStatusCode } from '../../src/messages/pane/write-status-code.ts';
import {
  createTemporaryProject,
  runProgram,
  runTypescript,
  type TemporaryProject,
} from './temporary-project.ts';

let project: TemporaryProject;
let sandbox: Sandbox;
beforeAll(async () => {
  project = await createTemporaryProject();
  sandbox = createSandbox({ hasHistory: false });
});
afterAll(async () => {
  await sandbox.close();
  await project.remove();
});

test.each(['sandbox', 'hosted'] as const)(
  'the code of a message prints it as pasted: %s',
  { timeout: 240_000 },
  async (kind) => {
    const { url } = await sandbox.listen({ port: 0 });
    await fetch(`${url}/sms/send`, {
      method: 'POST',
      headers: { 'X-API-Key': 'sk_prod_local', 'Content-Type': 'application/json' },
      body: JSON.stringify({ to: ['+447911123456'], message: 'Hello', sender_id: 'MyApp' }),
    });
    const messageId = sandbox.messages()[0]?.messageId ?? '';
    const target = { kind, baseUrl: url, apiKey: 'sk_prod_local' } as const;
    const code = writeStatusCode(target, messageId);
    const snippet = { fileName: 'status.ts', language: 'typescript', code, files: [] } as const;
    const directory = await project.paste(`status-${kind}`, [snippet]);
    const output = await runProgram('node', [...runTypescript, 'status.ts'], directory);
    expect(output).toContain(messageId);
    expect(output).toContain("text: 'Hello'");
  },
);

test('with the live API the key comes from the environment', () => {
  const target = { kind: 'live', baseUrl: 'https://live.example', apiKey: undefined } as const;
  expect(writeStatusCode(target, 'api_1')).toContain('apiKey: process.env.TELECOM_API_KEY');
});
