import type { Fault, Sandbox } from '@23telecom/sandbox';
import type { WhatIf } from '../../src/what-if/what-ifs.ts';

/** A fault has no name. The default, written out, marks those of runs: faults under Developers leave it out. */
const mark = { on: 'sms.send', probability: 1 } as const;
const faults: Readonly<Record<Exclude<WhatIf, 'late-webhook'>, Fault>> = {
  'drop-after-acceptance': { kind: 'drop-after', ...mark, times: 1 },
  'rate-limit': { kind: 'rate-limit', ...mark, times: 1, retryAfter: 1 },
  'balance-too-low': { kind: 'status', ...mark, status: 402 },
};

/** Makes the sandbox fail for one run. */
export interface Simulation {
  /** Begins the failure of a run. */
  readonly begin: (id: string, whatIf: WhatIf, recipients: readonly string[]) => void;
  /** Whether the failure of a run has begun and not ended. */
  readonly isOn: (id: string) => boolean;
  /** Ends it, when all requests of the run were made. */
  readonly end: (id: string) => void;
  /** Whether the first webhook for a recipient is to fail, so that it comes ten seconds late. */
  readonly isLate: (recipient: string) => boolean;
}

/**
 * Creates the simulation; without a sandbox, nothing can be made to fail. Failures that a killed server has left in
 * the sandbox's data are ended.
 */
export function createSimulation(sandbox: Sandbox | undefined): Simulation {
  if (sandbox) clearMarked(sandbox);
  const endings = new Map<string, () => void>();
  const late = new Set<string>();
  return {
    begin(id, whatIf, recipients) {
      if (!sandbox) return;
      if (whatIf === 'late-webhook') for (const recipient of recipients) late.add(recipient);
      else endings.set(id, sandbox.faults.add(faults[whatIf]));
    },
    isOn: (id) => endings.has(id),
    end(id) {
      endings.get(id)?.();
      endings.delete(id);
    },
    isLate: (recipient) => late.delete(recipient),
  };
}

function clearMarked({ faults: list }: Sandbox): void {
  for (const { id, fault } of list.list()) {
    if (fault.on === mark.on && fault.probability === mark.probability) list.remove(id);
  }
}
