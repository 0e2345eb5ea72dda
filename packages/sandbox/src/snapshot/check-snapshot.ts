import { checkFault } from '../faults/check-fault.ts';
import { SandboxError } from '../sandbox-error.ts';
import { snapshotFormat, type SandboxSnapshot } from './snapshot.ts';

type Kind = 'number' | 'object' | 'list';

const parts: Readonly<Record<Exclude<keyof SandboxSnapshot, 'format' | 'seed'>, Kind>> = {
  openedAt: 'number',
  now: 'number',
  counters: 'object',
  apiKeys: 'list',
  usedSignatures: 'list',
  workspaces: 'list',
  timers: 'list',
  faults: 'list',
  requests: 'list',
};

const workspaceParts: Readonly<Record<keyof SandboxSnapshot['workspaces'][number], Kind>> = {
  identity: 'object',
  balance: 'number',
  balanceUpdatedAt: 'number',
  payments: 'list',
  messages: 'list',
  testMessages: 'list',
  webhooks: 'object',
  webhookLog: 'list',
};

/**
 * Takes what was given for a snapshot, which may come from a file or a request.
 *
 * @throws SandboxError `invalid_snapshot` where it is none of this version, or of another seed.
 */
export function checkSnapshot(value: unknown, seed: number): asserts value is SandboxSnapshot {
  const snapshot = (typeof value === 'object' && value !== null ? value : {}) as SandboxSnapshot;
  if (snapshot.format !== snapshotFormat) {
    refuse(`This is no snapshot of format ${snapshotFormat}: take a new one with this version.`);
  }
  checkParts(snapshot, parts, 'The snapshot');
  for (const [index, workspace] of snapshot.workspaces.entries()) {
    checkParts(workspace, workspaceParts, `workspaces[${index}] of the snapshot`);
  }
  for (const { fault } of snapshot.faults) checkFault(fault);
  if (snapshot.seed !== seed) {
    refuse(`The snapshot is of seed ${snapshot.seed}: create the sandbox with that seed.`);
  }
}

function checkParts(value: unknown, kinds: Readonly<Record<string, Kind>>, name: string): void {
  const object = Object(value) as Readonly<Record<string, unknown>>;
  for (const [part, kind] of Object.entries(kinds)) {
    if (!isOfKind(object[part], kind)) refuse(`${name} is damaged: ${part} must be a ${kind}.`);
  }
}

function isOfKind(value: unknown, kind: Kind): boolean {
  if (kind === 'number') return typeof value === 'number';
  return typeof value === 'object' && value !== null && Array.isArray(value) === (kind === 'list');
}

function refuse(problem: string): never {
  throw new SandboxError('invalid_snapshot', problem);
}
