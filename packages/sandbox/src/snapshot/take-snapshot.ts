import type { Workspace } from '../account/workspace.ts';
import type { RequestLog } from '../control/request-log.ts';
import type { FaultList } from '../faults/fault-list.ts';
import type { Message } from '../sms/message.ts';
import type { World } from '../world.ts';
import { snapshotFormat, type SandboxSnapshot, type WorkspaceSnapshot } from './snapshot.ts';

/** A copy of everything that calls and time change. */
export function takeSnapshot(
  world: World,
  faults: FaultList,
  requests: RequestLog,
): SandboxSnapshot {
  const now = world.clock.now();
  const underWay = world.webhooks.pending().map((task) => ({ at: now, task: { ...task } }));
  return {
    format: snapshotFormat,
    seed: world.options.seed,
    openedAt: world.options.now,
    now,
    counters: { ...world.counters },
    apiKeys: structuredClone(world.apiKeys),
    usedSignatures: [...world.usedSignatures],
    workspaces: Array.from(world.workspaces.values(), takeWorkspace),
    timers: [...underWay, ...world.clock.timers().map(({ at, task }) => ({ at, task }))],
    faults: faults.list(),
    requests: [...requests.list()],
  };
}

function takeWorkspace(workspace: Workspace): WorkspaceSnapshot {
  const copy = (message: Message): Message => ({ ...message });
  return {
    identity: workspace.identity,
    balance: workspace.balance,
    balanceUpdatedAt: workspace.balanceUpdatedAt,
    payments: [...workspace.payments],
    messages: Array.from(workspace.messages.walk({}), copy).reverse(),
    testMessages: workspace.testHistory.all().map(copy),
    webhooks: workspace.webhooks,
    webhookLog: workspace.webhookLog.list().toReversed(),
  };
}
