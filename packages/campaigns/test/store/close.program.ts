// A program that only uses a store and closes it. Arguments: a folder or a connection string.
import { openEmbedded } from '../../src/embedded/index.ts';
import { openPostgres } from '../../src/postgres/index.ts';

const [target = ''] = process.argv.slice(2);
const store = target.startsWith('postgres:')
  ? openPostgres({ connectionString: target })
  : openEmbedded(target);
const database = await store.open();
await database.query('select 1');
const stop = await database.listen('news', () => undefined);
await stop();
await database.listen('news', () => undefined);
// Its channel would keep the program running.
process.disconnect();
await store.close();
process.exitCode = 7;
