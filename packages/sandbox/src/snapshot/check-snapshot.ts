import { checkFault } from '../faults/check-fault.ts';
import { SandboxError } from '../shared/sandbox-error.ts';
import { findDamage } from './find-damage.ts';
import { snapshotFormat, type SandboxSnapshot } from './snapshot.ts';
import { snapshotShape } from './snapshot-shape.ts';

/**
 * Checks a value before it is restored; it can come from a file or a request.
 *
 * @throws SandboxError `INVALID_SNAPSHOT` if it has another format or seed, or is damaged;
 *   `INVALID_FAULT` if one of its faults is invalid.
 */
export function checkSnapshot(value: unknown, seed: number): asserts value is SandboxSnapshot {
  const snapshot = (typeof value === 'object' && value !== null ? value : {}) as SandboxSnapshot;
  if (snapshot.format !== snapshotFormat) {
    refuse(
      `The snapshot does not have format ${snapshotFormat}: take a new one with this version of the sandbox.`,
    );
  }
  const damage = findDamage(snapshot, snapshotShape);
  if (damage !== undefined) refuse(`The snapshot is damaged at ${damage}.`);
  for (const { fault } of snapshot.faults) checkFault(fault);
  checkSeed(snapshot.seed, seed);
}

/** @throws SandboxError `INVALID_SNAPSHOT` if the state was made with another seed. */
export function checkSeed(found: number, expected: number): void {
  if (found === expected) return;
  refuse(`The snapshot was taken with seed ${found}: create the sandbox with that seed.`);
}

function refuse(problem: string): never {
  throw new SandboxError('INVALID_SNAPSHOT', problem);
}
