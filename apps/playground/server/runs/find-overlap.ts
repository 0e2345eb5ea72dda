import type { CampaignMessageState } from '@23telecom/client';
import type { EarlierRun } from '../../src/runs/data/run.ts';
import { listMessages } from './list-messages.ts';
import type { RunKeeper } from './run-keeper.ts';
import { type RunRecord, textFor } from './run-record.ts';

/** A reminder of last month may have the same text; nobody sends it twice by mistake. */
const rememberedMs = 7 * 86_400_000;

/** The states of recipients who did not get the message and will not get it. */
const notSent: ReadonlySet<CampaignMessageState> = new Set([
  'blocked',
  'refused',
  'failed',
  'suppressed',
  'unsent',
]);

/**
 * Finds an earlier run that sent the same text to some of the same people: the one with the most of them, and
 * the newest of those.
 */
export async function findOverlap(
  keeper: RunKeeper,
  run: Pick<RunRecord, 'text' | 'people'>,
  now: number,
): Promise<EarlierRun | undefined> {
  const wanted = new Map(run.people.map((person) => [person.recipient, textFor(run, person)]));
  let found: EarlierRun | undefined;
  for (const earlier of await keeper.list()) {
    if (now - Date.parse(earlier.startedAt) > rememberedMs) break;
    const common = earlier.people.filter(
      (person) => wanted.get(person.recipient) === textFor(earlier, person),
    );
    if (common.length <= (found?.recipients ?? 0)) continue;
    const recipients = await countReached(keeper, earlier.id, common);
    if (recipients <= (found?.recipients ?? 0)) continue;
    found = { id: earlier.id, startedAt: earlier.startedAt, recipients };
  }
  return found;
}

/** How many of these people got the message, may have got it, or will. */
async function countReached(
  keeper: RunKeeper,
  id: string,
  people: readonly { readonly recipient: string }[],
): Promise<number> {
  const left = new Set(people.map(({ recipient }) => recipient));
  for await (const { recipient, state } of listMessages(keeper, id)) {
    if (notSent.has(state)) left.delete(recipient);
  }
  return left.size;
}
