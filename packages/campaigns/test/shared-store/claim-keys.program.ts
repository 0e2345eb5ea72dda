// Claims the keys 0 to 399 as one owner, and writes each key that it got. If it is given a key, it kills itself there.
import { openPostgres } from '../../src/postgres/index.ts';
import { createPostgresStore } from '../../src/shared-store/create-postgres-store.ts';

const [connectionString = '', owner = '', lastKey] = process.argv.slice(2);
const postgres = openPostgres({ connectionString });
const store = createPostgresStore(postgres);
await postgres.open();
process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
for (let key = 0; key < 400; key += 4) {
  const claims = [key, key + 1, key + 2, key + 3].map(async (next) => {
    const { isNew } = await store.claim(`key ${next}`, { owner, value: '', ttlMs: 600_000 });
    if (isNew) process.send?.(next);
  });
  if (lastKey === String(key)) {
    // The other three are on their way.
    await claims[0];
    process.kill(process.pid, 'SIGKILL');
  }
  await Promise.all(claims);
}
await postgres.close();
process.disconnect();
