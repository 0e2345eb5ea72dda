import { createWorld } from '../seeding/create-world.ts';
import { createTestHistory } from '../store/test-history.ts';
import { createWorkspace, type Workspace } from '../world/workspace.ts';
import type { World } from '../world/world.ts';
import type { WorldOptions } from '../world/world-options.ts';
import { checkSnapshot } from './check-snapshot.ts';
import type { SandboxSnapshot, WorkspaceSnapshot } from './snapshot.ts';

/**
 * Creates a world in the state of a snapshot; the snapshot is not changed. The clock continues from
 * the snapshot's time.
 *
 * @throws SandboxError `INVALID_SNAPSHOT` if it has another format or seed, or is damaged.
 */
export function restoreWorld(options: WorldOptions, snapshot: SandboxSnapshot): World {
  checkSnapshot(snapshot, options.seed);
  const { openedAt, counters, apiKeys, usedSignatures } = snapshot;
  const world = createWorld({ ...options, now: openedAt, workspaces: [] });
  Object.assign(world.counters, counters);
  world.apiKeys.splice(0, Infinity, ...structuredClone(apiKeys));
  for (const [pair, until] of usedSignatures) world.usedSignatures.set(pair, until);
  for (const workspace of snapshot.workspaces) {
    world.workspaces.set(workspace.identity.id, restoreWorkspace(world, workspace));
  }
  world.clock.restore(snapshot.now, snapshot.timers);
  return world;
}

function restoreWorkspace({ changes }: World, snapshot: WorkspaceSnapshot): Workspace {
  const workspace = createWorkspace(snapshot.identity, snapshot.balanceUpdatedAt, changes);
  workspace.balance = snapshot.balance;
  workspace.payments.push(...snapshot.payments);
  for (const message of snapshot.messages) workspace.messages.add({ ...message });
  workspace.testHistory = createTestHistory(
    snapshot.testMessages.map((message) => ({ ...message })),
    changes,
  );
  workspace.webhooks = snapshot.webhooks;
  workspace.webhookLog.restore(snapshot.webhookLog);
  return workspace;
}
