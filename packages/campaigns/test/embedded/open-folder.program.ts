// Opens a folder, reports its server, and waits for a word: `close`, `leave` (without closing), or a statement.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openEmbedded } from '../../src/embedded/open-embedded.ts';

const [folder = ''] = process.argv.slice(2);
const store = openEmbedded(folder);
const start = performance.now();
try {
  const database = await store.open();
  const ms = performance.now() - start;
  const [row] = await database.query<{ system: string }>(
    'select system_identifier::text as system from pg_control_system()',
  );
  process.send?.({ ms, system: row?.system, postmaster: readProcessId() });
  process.on('message', (word) => {
    if (word === 'close') void store.close().then(() => process.exit());
    else if (word === 'leave') process.exit();
    else void database.query(String(word)).then(report, report);
  });
} catch (error) {
  process.send?.({ error: String(error) }, () => process.exit(1));
}

function report(result: unknown): void {
  process.send?.(result instanceof Error ? { error: String(result) } : result);
}

function readProcessId(): number {
  return Number.parseInt(readFileSync(path.join(folder, 'data/postmaster.pid'), 'utf8'), 10);
}
