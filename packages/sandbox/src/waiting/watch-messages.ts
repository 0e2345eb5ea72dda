import { isFinal } from '../sms/is-final.ts';
import type { Message } from '../sms/message.ts';
import type { World } from '../world/world.ts';
import type { Judge } from './message-wish.ts';

/** The search of one wait. */
export interface MessageWatch {
  /** Looks for the message that the wait ends with; undefined if it has not arrived yet. */
  readonly look: (world: World) => Message | undefined;
  /** Whether a message has arrived that only needs to reach its status. */
  readonly hasCandidate: () => boolean;
}

/**
 * Creates a watch for one wait. It remembers how far it has read, so a further look reads only new
 * messages, and those that match except for a status they can still reach.
 *
 * @param afterId The position after which to look; undefined for all messages, newest first.
 */
export function watchMessages(judge: Judge, afterId: number | undefined): MessageWatch {
  let current: World | undefined;
  let readTo = 0;
  let candidates: readonly Message[] = [];

  function look(world: World): Message | undefined {
    const newest = world.counters.message;
    // A reset or a snapshot replaces the world, and may start the IDs again.
    if (world !== current) {
      readTo = afterId === undefined || afterId > newest ? 0 : afterId;
      candidates = [];
      current = world;
    }
    if (newest > readTo) {
      candidates = [...candidates, ...findCandidates(world, readTo, judge)];
      readTo = newest;
    }
    const found = candidates.filter((message) => judge(message).length === 0);
    candidates = candidates.filter(({ status }) => !isFinal(status));
    found.sort((one, other) => one.id - other.id);
    return afterId === undefined ? found.at(-1) : found[0];
  }

  return { look, hasCandidate: () => candidates.length > 0 };
}

function findCandidates(world: World, readTo: number, judge: Judge): readonly Message[] {
  return Array.from(walkAfter(world, readTo)).filter((message) =>
    judge(message).every((criterion) => criterion === 'status'),
  );
}

/** The messages with an ID above `id`, newest first within each workspace; none of the sample month. */
function* walkAfter({ workspaces, options }: World, id: number): Generator<Message> {
  for (const { messages, testHistory } of workspaces.values()) {
    for (const history of [messages.walk({ source: 'api' }), testHistory.all().toReversed()]) {
      for (const message of history) {
        if (message.id <= id || message.createdAt < options.now) break;
        yield message;
      }
    }
  }
}
