// The control: an at-least-once worker, as a common queue is. It sends again after a failure, and what another
// process had when its lease ended. Argument: its options as JSON.
import { createClient } from '@23telecom/client';
import { createDatabase } from '../../../src/database/create-database.ts';
import { openServer } from '../../../src/embedded/server/open-server.ts';
import type { WorkerArguments } from './worker-arguments.ts';

const { folder, url, concurrency, campaigns } = JSON.parse(
  process.argv[2] ?? '',
) as WorkerArguments;
const { timeoutMs } = campaigns;
const telecom = createClient({ apiKey: 'sk_prod_local', baseUrl: url, timeoutMs });
const { connection } = await openServer(folder);
const database = await createDatabase({
  connection,
  maxConnections: concurrency,
  canListen: false,
});

interface Row {
  readonly id: number;
  readonly recipients: readonly string[];
  readonly text: string;
}

async function work(): Promise<void> {
  for (;;) {
    const [row] = await database.query<Row>(
      `update telecom.batch b
set state = 'claimed', lease_until = clock_timestamp() + $1::float8 * interval '1 millisecond'
from telecom.text t
where t.number = b.text and b.id = (
  select id from telecom.batch
  where state = 'planned' or state = 'claimed' and lease_until < clock_timestamp()
  order by id limit 1 for update skip locked
)
returning b.id, b.recipients, t.body as text`,
      [1.5 * timeoutMs],
    );
    if (!row) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    const to = row.recipients.map((digits) => `+${digits}`);
    const state = await telecom.sms.send({ to, text: row.text, senderId: 'MyApp' }).then(
      () => 'done',
      () => 'planned',
    );
    await database.query('update telecom.batch set state = $2, outcome = $3 where id = $1', [
      row.id,
      state,
      state === 'done' ? 'accepted' : null,
    ]);
  }
}

for (let index = 0; index < concurrency; index += 1) void work();
// The run has ended, or was killed.
process.once('disconnect', () => process.exit());
process.send?.('ready');
