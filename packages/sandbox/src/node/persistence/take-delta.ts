import type { Message } from '../../sms/message.ts';
import type { Stage } from '../../stage/create-stage.ts';
import type { Changes } from '../../world/change-set.ts';
import type { World } from '../../world/world.ts';
import type { GivenOptions } from './given-options.ts';
import type { Delta, StoredChange } from './stored-data.ts';

/** Remembers which state is in the file, and takes the difference to the present. */
export interface DeltaTaker {
  /** The world whose changes are noted. */
  readonly world: World;
  /** Returns the changes since the last call as JSON. */
  take(): string;
}

/**
 * Creates a taker whose first delta starts from a state. The small parts of the state are compared with
 * their last text; the long ones are noted by the world's change set.
 */
export function createDeltaTaker(stage: Stage, given: GivenOptions, isStart: boolean): DeltaTaker {
  const world = stage.world();
  let isFirst = isStart;
  let last = readSmallParts(stage);
  let lastRequest = stage.requests.list().at(-1)?.id ?? 0;

  function take(): string {
    const current = readSmallParts(stage);
    const { changes, clock, counters, workspaces } = world;
    const noted = changes.take();
    const requests = stage.requests.list().filter(({ id }) => id > lastRequest);
    const delta: Delta = {
      now: clock.now(),
      counters: { ...counters },
      workspaces: Array.from(workspaces.values(), ({ identity, ...workspace }) => ({
        id: identity.id,
        balance: workspace.balance,
        balanceUpdatedAt: workspace.balanceUpdatedAt,
        webhooks:
          current.webhooks.get(identity.id) === last.webhooks.get(identity.id)
            ? undefined
            : workspace.webhooks,
      })),
      ...describeChanges(noted),
      ...(isFirst ? { isStart: true, given, begun: changes.jobs() } : {}),
      apiKeys: current.apiKeys === last.apiKeys ? undefined : world.apiKeys,
      faults: current.faults === last.faults ? undefined : stage.faults.list(),
      requests: unlessEmpty(requests),
    };
    isFirst = false;
    last = current;
    lastRequest = requests.at(-1)?.id ?? lastRequest;
    return JSON.stringify(delta);
  }

  return { world, take };
}

interface SmallParts {
  readonly apiKeys: string;
  readonly faults: string;
  /** The settings themselves: each change makes a new object. */
  readonly webhooks: ReadonlyMap<number, object>;
}

function readSmallParts(stage: Stage): SmallParts {
  const { apiKeys, workspaces } = stage.world();
  return {
    apiKeys: JSON.stringify(apiKeys),
    faults: JSON.stringify(stage.faults.list()),
    webhooks: new Map(Array.from(workspaces, ([id, { webhooks }]) => [id, webhooks])),
  };
}

function describeChanges(changes: Changes): Partial<Delta> {
  return {
    added: unlessEmpty(changes.added),
    changed: unlessEmpty(changes.changed.map(describeChange)),
    tests: unlessEmpty(changes.tests),
    attempts: unlessEmpty(changes.attempts),
    signatures: unlessEmpty(changes.signatures),
    begun: unlessEmpty(changes.begun),
    ended: unlessEmpty(changes.ended),
  };
}

function describeChange(message: Message): StoredChange {
  const { status, statusCode, cost, deliveredAt, clicks, clickedAt, actionType, actionAt } =
    message;
  return [
    message.workspaceId,
    message.messageId,
    { status, statusCode, cost, deliveredAt, clicks, clickedAt, actionType, actionAt },
  ];
}

function unlessEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
