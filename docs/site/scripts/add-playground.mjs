// Builds the playground as static files, and adds it to the built site as /playground/. It runs in the visitor's browser
// on a sandbox of its own: no account, no key, no request to a server.
import { execFile } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { base } from '../base.mjs';
import { root } from './list-entries.mjs';

const target = path.resolve(import.meta.dirname, '../doc_build/playground');

await promisify(execFile)(
  'npx',
  ['--yes', 'pnpm@10.34.9', '--silent', '--filter', 'playground', 'build:hosted'],
  { cwd: root, env: { ...process.env, PLAYGROUND_BASE: `${base}playground/` } },
);
await rm(target, { recursive: true, force: true });
await cp(path.join(root, 'apps/playground/dist-hosted'), target, {
  recursive: true,
  filter: (file) => !file.endsWith('.map'),
});

// GitHub Pages has one 404.html for the whole site: it hands over links to a message or a run of the playground.
const notFound = path.resolve(target, '../404.html');
const page = await readFile(notFound, 'utf8');
const handOver = await readFile(path.join(target, 'hand-over.html'), 'utf8');
if (!page.includes('<head>')) throw new Error('404.html has no <head> to put the hand-over in.');
await writeFile(
  notFound,
  page.replace('<head>', () => `<head>${handOver}`),
);
