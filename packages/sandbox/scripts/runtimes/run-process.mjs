// Runs the checks in a process of Node, Bun or Deno.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as published from '@23telecom/sandbox';
import { createNodeChecks, createWebChecks, runChecks } from './checks.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
const checks = {
  ...createWebChecks(published),
  ...createNodeChecks(published, { file: path.join(folder, 'state.ndjson'), copyFile }),
};
const results = await runChecks(checks);
await rm(folder, { recursive: true });
// Do not call `process.exit`: an open handle must keep the process alive, so that the runner sees it.
console.log(JSON.stringify(results));
