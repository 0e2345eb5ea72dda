import type { RunOfMessage } from '../../src/runs/data/run.ts';
import { ignoreUnknown } from './ignore-unknown.ts';
import type { RunKeeper } from './run-keeper.ts';

/** Finds the run that sent a message to a recipient, with the person's name; undefined if no run did. */
export async function findMessage(
  keeper: RunKeeper,
  messageId: string,
  recipient: string,
): Promise<RunOfMessage | undefined> {
  for (const { id, people } of await keeper.list()) {
    const index = people.findIndex((person) => person.recipient === recipient);
    const person = people[index];
    if (person === undefined) continue;
    const campaign = await keeper.campaign(id).catch(ignoreUnknown);
    const page = await campaign?.messages({ recipient }).page({ limit: 1 });
    if (page?.items[0]?.messageId !== messageId) continue;
    return { id, place: index + 1, recipients: people.length, name: person.name ?? undefined };
  }
  return undefined;
}
