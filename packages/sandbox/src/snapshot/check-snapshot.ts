import { checkFault } from '../faults/check-fault.ts';
import { SandboxError } from '../sandbox-error.ts';
import { findDamage } from './find-damage.ts';
import { snapshotShape } from './snapshot-shape.ts';
import { snapshotFormat, type SandboxSnapshot } from './snapshot.ts';

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
  const damage = findDamage(snapshot, snapshotShape);
  if (damage !== undefined) refuse(`The snapshot is damaged at ${damage}.`);
  for (const { fault } of snapshot.faults) checkFault(fault);
  if (snapshot.seed !== seed) {
    refuse(`The snapshot is of seed ${snapshot.seed}: create the sandbox with that seed.`);
  }
}

function refuse(problem: string): never {
  throw new SandboxError('invalid_snapshot', problem);
}
