import type { Queryable } from '../../database/database.ts';
import { noteEvent } from '../../statements/note-event.ts';

/** The kind of the audit's entry for a list. */
const kind = 'list_added';

/** The list of a campaign, as the audit has it. */
export interface ListRecord {
  /** Null before the list has been read to its end. */
  readonly fingerprint: string | null;
  readonly rows: number;
}

/** Notes which list a campaign has, so that a later command can recognise another list. */
export async function noteList(
  database: Queryable,
  campaign: number,
  { fingerprint, rows }: ListRecord,
  actor: string,
): Promise<void> {
  await noteEvent(database, null, { campaign, kind, actor, detail: { fingerprint, rows } });
}

/** Reads which list a campaign has; undefined if another program created it. */
export async function readList(
  database: Queryable,
  campaign: number,
): Promise<ListRecord | undefined> {
  const [row] = await database.query<{ readonly detail: ListRecord }>(
    `select detail from telecom.event where campaign = $1 and kind = '${kind}' order by number desc limit 1`,
    [campaign],
  );
  return row?.detail;
}
