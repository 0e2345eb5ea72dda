// Runs the checks in a process of Node, Bun or Deno. The last argument is the service, as JSON.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import * as main from '@23telecom/client';
import { openFileJournal, openFileStore } from '@23telecom/client/node';
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
      const file = path.join(folder, 'mailing.journal');
      const journal = await openFileJournal(file);
      const code = await openFileJournal(file).catch((error) => error.code);
      if (code !== 'JOURNAL_IN_USE') throw new Error(`found ${code}`);
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
  'sendOnce over two stores in one file': async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'runtimes-'));
    const telecom = main.createClient({ apiKey: service.apiKey, baseUrl: service.baseUrl });
    const input = { to: ['+447911123458'], text: 'Hello', senderId: 'MyApp' };
    try {
      const open = () => openFileStore(path.join(folder, 'keys.store'));
      const stores = await Promise.all([open(), open()]);
      const results = await Promise.all(
        [...stores, ...stores].map((store) => telecom.sms.sendOnce('order-17', input, { store })),
      );
      const repeats = results.filter(({ isRepeat }) => isRepeat);
      if (repeats.length !== 3) throw new Error(`found ${JSON.stringify(results)}`);
      await Promise.all(stores.map((store) => store.close()));
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
// Do not call `process.exit`: an open handle must keep the process alive, so that the runner sees it.
console.log(JSON.stringify(await runChecks(checks)));
