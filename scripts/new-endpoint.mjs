// Writes the skeleton of an endpoint in client, sandbox and react, and adds it to every list:
// npx pnpm@10.34.9 new-endpoint sms.stats.byHour GET /sms/stats/by-hour
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { planClient } from './new-endpoint/plan-client.mjs';
import { planReact } from './new-endpoint/plan-react.mjs';
import { planSandbox } from './new-endpoint/plan-sandbox.mjs';
import { readEndpoint } from './new-endpoint/read-endpoint.mjs';

const root = process.env.NEW_ENDPOINT_ROOT ?? path.resolve(import.meta.dirname, '..');

try {
  const endpoint = readEndpoint(process.argv.slice(2));
  const changes = [...planClient(endpoint), ...planSandbox(endpoint), ...planReact(endpoint)];
  // Compute every file before the first is written, so that a mistake leaves no half of an endpoint.
  const files = changes.map(({ file, write, edit }) => {
    const target = path.join(root, file);
    return { file, target, text: write ?? edit(readFileSync(target, 'utf8')), isNew: !!write };
  });
  const taken = files.find(({ target, isNew }) => isNew && existsSync(target));
  if (taken) throw new Error(`${taken.file} exists already.`);
  for (const { target, text } of files) {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const { file, isNew } of files) console.log(`${isNew ? 'new    ' : 'changed'} ${file}`);
  console.log('\nNext: fill in the new files, the new parts of openapi.yaml and the doc comments,');
  console.log('then run: npx pnpm@10.34.9 format');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
