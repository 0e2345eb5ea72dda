import type { Message } from '../../sms/message.ts';
import type { Stage } from '../../stage/create-stage.ts';
import type { Workspace } from '../../world/workspace.ts';
import { encodeLine } from './data-line.ts';
import type { GivenOptions } from './given-options.ts';
import { packMessages } from './message-columns.ts';
import { dataFormat, type DataHead, type WorkspaceHead } from './stored-data.ts';

/** Encoding this many takes about a millisecond; between two lines, calls get their turn. */
const perLine = 1000;

/**
 * Yields the lines of a data file with the state of this moment. The messages are read only as the lines
 * are taken, so some have later changes; the deltas that follow the lines set the same fields again.
 *
 * The head, which has keys and secrets, comes last.
 */
export function takeState(stage: Stage, given: GivenOptions): Generator<string> {
  const world = stage.world();
  const jobs = world.changes.jobs();
  const histories = Array.from(world.workspaces.values(), ({ messages }) => ({
    messages,
    size: messages.size,
  }));
  const head: DataHead = {
    seed: world.options.seed,
    openedAt: world.options.now,
    now: world.clock.now(),
    counters: { ...world.counters },
    apiKeys: structuredClone(world.apiKeys),
    usedSignatures: [...world.usedSignatures],
    workspaces: Array.from(world.workspaces.values(), takeWorkspace),
    faults: stage.faults.list(),
    requests: [...stage.requests.list()],
    given,
    messageCount: histories.reduce((sum, { size }) => sum + size, 0),
    jobCount: jobs.length,
  };

  function* lines(): Generator<string> {
    yield encodeLine(JSON.stringify({ format: dataFormat }));
    for (const { messages, size } of histories) {
      for (let start = 0; start < size; start += perLine) {
        const part: readonly Message[] = messages.slice(start, Math.min(perLine, size - start));
        yield encodeLine(JSON.stringify({ messages: packMessages(part) }));
      }
    }
    for (let start = 0; start < jobs.length; start += perLine) {
      yield encodeLine(JSON.stringify({ jobs: jobs.slice(start, start + perLine) }));
    }
    yield encodeLine(JSON.stringify({ head }));
  }

  return lines();
}

function takeWorkspace(workspace: Workspace): WorkspaceHead {
  return {
    identity: workspace.identity,
    balance: workspace.balance,
    balanceUpdatedAt: workspace.balanceUpdatedAt,
    payments: [...workspace.payments],
    testMessages: workspace.testHistory.all().map((message) => ({ ...message })),
    webhooks: workspace.webhooks,
    webhookLog: workspace.webhookLog.list().toReversed(),
  };
}
