// The types of every entry point with `moduleResolution: node`, which does not know `exports`.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installProject } from './install-project.mjs';
import { reportChecks } from './report-checks.mjs';
import { runToEnd } from './start-process.mjs';

const dependencies = {
  '@opentelemetry/api': '1.9.0',
  '@types/node': '^20.19.43',
  typescript: '5.9.3',
};
const folder = await installProject('old-resolution', dependencies, ['encoding', 'client']);
const consumer = `
import { createClient, type TelecomClient } from '@23telecom/client';
import { errorCodes } from '@23telecom/client/codes';
import { openFileJournal } from '@23telecom/client/node';
import { traceCalls } from '@23telecom/client/opentelemetry';
import { createProxyHandler } from '@23telecom/client/server';
import { createWebhooks } from '@23telecom/client/webhooks';

export const client: TelecomClient = createClient({ apiKey: 'sk', middleware: [traceCalls()] });
export const handler = createProxyHandler({ client, allow: ['sms.send'], authorize: () => true });
export const webhooks = createWebhooks({ secrets: 'whsec' });
export const meanings: readonly string[] = errorCodes.map(({ meaning }) => meaning);
export const journal = openFileJournal('run.journal');
// @ts-expect-error a text is needed: these types are not any
void client.sms.send({ to: ['+447911123456'], senderId: 'MyApp' });
`;
const flags = ['--noEmit', '--strict', '--target', 'es2022', '--types', 'node'];
const resolution = ['--module', 'commonjs', '--moduleResolution', 'node'];

const compile = async () => {
  await writeFile(path.join(folder, 'consumer.ts'), consumer);
  const compiler = path.join(folder, 'node_modules/typescript/bin/tsc');
  await runToEnd(process.execPath, [compiler, ...flags, ...resolution, 'consumer.ts'], {
    cwd: folder,
  });
};
await reportChecks('types with moduleResolution: node', { 'every entry point': compile }, {});
