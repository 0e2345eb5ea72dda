import type { FaultEntry } from '@23telecom/sandbox';
import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { sandboxActions, sandboxQueries } from '../data/sandbox-control.ts';
import { useSandboxAction } from '../data/use-sandbox-action.ts';
import { faultPresets } from './fault-presets.ts';

/** Switches for faults. A fault switches itself off when it has occurred as often as it was set to. */
export function FaultSwitches() {
  const faults = useQuery(sandboxQueries.faults);
  const add = useSandboxAction(sandboxActions.addFault);
  const remove = useSandboxAction(sandboxActions.removeFault);
  const error = add.error ?? remove.error;

  return (
    <div className="section" role="group" aria-labelledby="faults">
      <h2 id="faults">What if</h2>
      {error && <ErrorNotice error={error} />}
      {faultPresets.map((preset) => {
        const active = faults.data?.findLast((entry) => isSame(entry, preset));
        return (
          <button
            key={preset.label}
            type="button"
            role="switch"
            className="switch"
            aria-checked={active !== undefined}
            onClick={() => (active ? remove.mutate(active.id) : add.mutate(preset.fault))}
          >
            <span className="track" aria-hidden />
            <span>{preset.label}</span>
            <span className="hint">{preset.lesson}</span>
          </button>
        );
      })}
    </div>
  );
}

/** Whether a fault is the one of a preset and can still occur. */
function isSame(
  { fault, strikes }: FaultEntry,
  { fault: preset }: (typeof faultPresets)[number],
): boolean {
  if (fault.kind !== preset.kind || fault.on !== preset.on) return false;
  if (fault.kind === 'status' && preset.kind === 'status' && fault.status !== preset.status) {
    return false;
  }
  return strikes < (fault.times ?? Infinity);
}
