// The checks in a process of Node, Bun or Deno; the last argument tells where the service is.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import * as main from '@23telecom/client';
import { openFileJournal } from '@23telecom/client/node';
import * as server from '@23telecom/client/server';
import * as webhooks from '@23telecom/client/webhooks';
import { createServerChecks } from './check-server.mjs';
import { runChecks } from './run-checks.mjs';

const service = JSON.parse(process.argv.at(-1));
const published = { ...main, ...server, ...webhooks };
const show = (value) =>
  [
    inspect(value, { depth: Infinity, showHidden: true }),
    globalThis.Bun?.inspect(value, { depth: 20 }),
    globalThis.Deno?.inspect(value, { depth: 20, showHidden: true }),
  ].join('\n');

const checks = {
  ...createServerChecks({ published, service, inspect: show }),
  'the journal of sendMany in a file': async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'runtimes-'));
    const telecom = main.createClient({ apiKey: service.apiKey, baseUrl: service.baseUrl });
    const recipients = ['+447911123456', '+447911123457'];
    const send = async () => {
      const journal = await openFileJournal(path.join(folder, 'mailing.journal'));
      const run = telecom.sms.sendMany(
        { recipients, text: 'Hello', senderId: 'MyApp' },
        { journal },
      );
      const summary = await run.summary();
      await journal.close();
      return summary;
    };
    try {
      const [first, second] = [await send(), await send()];
      if (first.accepted !== 2 || second.requests !== 0 || second.skipped !== 2) {
        throw new Error(`found ${JSON.stringify([first, second])}`);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
// It is never told to exit: a handle that stays open keeps the process alive, and its runner notices.
console.log(JSON.stringify(await runChecks(checks)));
