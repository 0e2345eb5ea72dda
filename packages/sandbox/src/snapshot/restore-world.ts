import { createWorkspace, type Workspace } from '../account/workspace.ts';
import { createWorld } from '../create-world.ts';
import type { ResolvedOptions } from '../resolve-options.ts';
import { SandboxError } from '../sandbox-error.ts';
import { createTestHistory } from '../store/test-history.ts';
import type { World } from '../world.ts';
import { snapshotFormat, type SandboxSnapshot, type WorkspaceSnapshot } from './snapshot.ts';

/**
 * A world in the state of a snapshot, which stays as it is. Time goes on from the snapshot's, or
 * from `now` where given: what fell due in between happens at once.
 *
 * @throws SandboxError `invalid_snapshot` where it is none of this version, or of another seed.
 */
export function restoreWorld(
  options: ResolvedOptions,
  snapshot: SandboxSnapshot,
  now = snapshot.now,
): World {
  check(options, snapshot);
  const { openedAt, counters, apiKeys, usedSignatures } = snapshot;
  const world = createWorld({ ...options, now: openedAt, workspaces: [] });
  Object.assign(world.counters, counters);
  world.apiKeys.splice(0, Infinity, ...structuredClone(apiKeys));
  for (const [pair, until] of usedSignatures) world.usedSignatures.set(pair, until);
  for (const workspace of snapshot.workspaces) {
    world.workspaces.set(workspace.identity.id, restoreWorkspace(workspace));
  }
  world.clock.restore(now, snapshot.timers);
  return world;
}

function check(options: ResolvedOptions, snapshot: SandboxSnapshot): void {
  if (snapshot.format !== snapshotFormat || !Array.isArray(snapshot.workspaces)) {
    throw new SandboxError(
      'invalid_snapshot',
      `This is no snapshot of format ${snapshotFormat}: take a new one with this version.`,
    );
  }
  if (snapshot.seed !== options.seed) {
    throw new SandboxError(
      'invalid_snapshot',
      `The snapshot is of seed ${snapshot.seed}: create the sandbox with that seed.`,
    );
  }
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
