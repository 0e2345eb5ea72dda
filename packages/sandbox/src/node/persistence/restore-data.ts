import { createWorld } from '../../seeding/create-world.ts';
import { checkSeed } from '../../snapshot/check-snapshot.ts';
import { createTestHistory } from '../../store/test-history.ts';
import { createWorkspace } from '../../world/workspace.ts';
import type { World } from '../../world/world.ts';
import type { WorldOptions } from '../../world/world-options.ts';
import type { Job } from '../../world/change-set.ts';
import type { Delta, StoredData, WorkspaceHead } from './stored-data.ts';

/**
 * Creates the world of a data file; the data is used up. Its lines have checksums, so unlike a snapshot
 * it is not checked value by value. Tasks that fell due before `now` run at once.
 *
 * @throws SandboxError `INVALID_SNAPSHOT` if the file has another seed.
 */
export function restoreData(
  options: WorldOptions,
  { head, messages, jobs, deltas }: StoredData,
  findNow: (stored: number) => number,
): World {
  checkSeed(head.seed, options.seed);
  const world = createWorld({ ...options, now: head.openedAt, workspaces: [] });
  Object.assign(world.counters, head.counters);
  setApiKeys(world, head.apiKeys);
  for (const [pair, until] of head.usedSignatures) world.usedSignatures.set(pair, until);
  for (const workspace of head.workspaces) restoreWorkspace(world, workspace);
  for (const message of messages) {
    world.workspaces.get(message.workspaceId)?.messages.add(message);
  }
  const live = new Map(jobs.map((job) => [job.id, job]));
  for (const delta of deltas) applyDelta(world, live, delta);
  restoreAttempts(world, head, deltas);
  const sorted = [...live.values()].sort((one, other) => one.at - other.at || one.id - other.id);
  world.clock.restore(findNow((deltas.at(-1) ?? head).now), sorted);
  return world;
}

function restoreWorkspace(world: World, head: WorkspaceHead): void {
  const workspace = createWorkspace(head.identity, head.balanceUpdatedAt, world.changes);
  workspace.balance = head.balance;
  workspace.payments.push(...head.payments);
  workspace.testHistory = createTestHistory(head.testMessages, world.changes);
  workspace.webhooks = head.webhooks;
  world.workspaces.set(head.identity.id, workspace);
}

function applyDelta(world: World, live: Map<number, Job>, delta: Delta): void {
  Object.assign(world.counters, delta.counters);
  if (delta.apiKeys !== undefined) setApiKeys(world, delta.apiKeys);
  for (const [pair, until] of delta.signatures ?? []) world.usedSignatures.set(pair, until);
  for (const { id, webhooks, ...balance } of delta.workspaces) {
    const workspace = world.workspaces.get(id);
    if (workspace === undefined) continue;
    Object.assign(workspace, balance, webhooks === undefined ? {} : { webhooks });
  }
  for (const message of delta.added ?? []) {
    const history = world.workspaces.get(message.workspaceId)?.messages;
    const found = history?.find(message.messageId);
    // After a failed save, a delta can be there twice.
    if (found === undefined) history?.add(message);
    else history?.change(found, message);
  }
  for (const [workspaceId, messageId, fields] of delta.changed ?? []) {
    const history = world.workspaces.get(workspaceId)?.messages;
    const message = history?.find(messageId);
    if (message !== undefined) history?.change(message, fields);
  }
  for (const message of delta.tests ?? []) {
    const history = world.workspaces.get(message.workspaceId)?.testHistory;
    const found = history?.all().find(({ messageId }) => messageId === message.messageId);
    if (found === undefined) history?.add(message);
    else history?.change(found, message);
  }
  if (delta.isStart === true) live.clear();
  for (const job of delta.begun ?? []) live.set(job.id, job);
  for (const id of delta.ended ?? []) live.delete(id);
}

function restoreAttempts(world: World, head: StoredData['head'], deltas: readonly Delta[]): void {
  const later = deltas.flatMap(({ attempts }) => attempts ?? []);
  for (const { identity, webhookLog } of head.workspaces) {
    const own = later.filter(([id]) => id === identity.id).map(([, attempt]) => attempt);
    world.workspaces.get(identity.id)?.webhookLog.restore([...webhookLog, ...own]);
  }
}

function setApiKeys(world: World, apiKeys: StoredData['head']['apiKeys']): void {
  world.apiKeys.splice(0, Infinity, ...apiKeys);
}

/** The faults and requests of a data file. */
export function readLogs({
  head,
  deltas,
}: StoredData): Pick<StoredData['head'], 'faults' | 'requests'> {
  return {
    faults: deltas.findLast(({ faults }) => faults !== undefined)?.faults ?? head.faults,
    requests: [...head.requests, ...deltas.flatMap(({ requests }) => requests ?? [])].slice(-1000),
  };
}
