import type { FaultList } from '../faults/fault-list.ts';
import type { RequestLog } from '../logs/request-log.ts';
import type { Message } from '../sms/message.ts';
import type { Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';
import { snapshotFormat, type SandboxSnapshot, type WorkspaceSnapshot } from './snapshot.ts';

/** Copies the whole state that calls and time can change. */
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
  return {
    identity: workspace.identity,
    balance: workspace.balance,
    balanceUpdatedAt: workspace.balanceUpdatedAt,
    payments: [...workspace.payments],
    messages: Array.from(workspace.messages.walk({}), copyMessage).reverse(),
    testMessages: workspace.testHistory.all().map(copyMessage),
    webhooks: workspace.webhooks,
    webhookLog: workspace.webhookLog.list().toReversed(),
  };
}

function copyMessage(message: Message): Message {
  return { ...message };
}
