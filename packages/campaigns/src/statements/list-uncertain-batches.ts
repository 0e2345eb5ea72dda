import type { Queryable } from '../database/database.ts';
import { clockTable } from './now.ts';
import { type OpenBatch, openBatchColumns } from './open-batch.ts';

const uncertainStatement = `
with ${clockTable}
select ${openBatchColumns}
from telecom.batch b
join telecom.campaign c on c.number = b.campaign
join telecom.text t on t.number = b.text
where b.state = 'uncertain' and b.id > $2
order by b.id
limit 100`;

/** Lists uncertain batches after the given one: the history may have caught up with them. */
export function listUncertainBatches(
  database: Queryable,
  time: string | null,
  after: number,
): Promise<readonly OpenBatch[]> {
  return database.query<OpenBatch>(uncertainStatement, [time, after]);
}
