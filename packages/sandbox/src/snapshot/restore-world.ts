import { createWorkspace, type Workspace } from '../account/workspace.ts';
import { createWorld } from '../create-world.ts';
import type { ResolvedOptions } from '../resolve-options.ts';
import { createTestHistory } from '../store/test-history.ts';
import type { World } from '../world.ts';
import { checkSnapshot } from './check-snapshot.ts';
import type { SandboxSnapshot, WorkspaceSnapshot } from './snapshot.ts';

/**
 * A world in the state of a snapshot, which stays as it is. Time goes on from the snapshot's, or
 * from `now` where given: what fell due in between happens at once.
 *
 * @throws SandboxError `invalid_snapshot` where it is none of this version, or of another seed.
 */
export function restoreWorld(
  options: ResolvedOptions,
  snapshot: SandboxSnapshot,
  now?: number,
): World {
  checkSnapshot(snapshot, options.seed);
  const { openedAt, counters, apiKeys, usedSignatures } = snapshot;
  const world = createWorld({ ...options, now: openedAt, workspaces: [] });
  Object.assign(world.counters, counters);
  world.apiKeys.splice(0, Infinity, ...structuredClone(apiKeys));
  for (const [pair, until] of usedSignatures) world.usedSignatures.set(pair, until);
  for (const workspace of snapshot.workspaces) {
    world.workspaces.set(workspace.identity.id, restoreWorkspace(workspace));
  }
  world.clock.restore(now ?? snapshot.now, snapshot.timers);
  return world;
}

function restoreWorkspace(snapshot: WorkspaceSnapshot): Workspace {
  const workspace = createWorkspace(snapshot.identity, snapshot.balanceUpdatedAt);
  workspace.balance = snapshot.balance;
  workspace.payments.push(...snapshot.payments);
  for (const message of snapshot.messages) workspace.messages.add({ ...message });
  workspace.testHistory = createTestHistory(
    snapshot.testMessages.map((message) => ({ ...message })),
  );
  workspace.webhooks = snapshot.webhooks;
  workspace.webhookLog.restore(snapshot.webhookLog);
  return workspace;
}
