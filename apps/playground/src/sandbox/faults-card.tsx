import { useQuery } from '@tanstack/react-query';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { SwitchField } from '../shared/ui/switch-field.tsx';
import { faultPresets } from './fault-presets.ts';
import { sandboxActions, sandboxQueries } from './sandbox-control.ts';
import { useSandboxAction } from './use-sandbox-action.ts';

/** What shall go wrong next. A fault that has struck as often as it may switches itself off. */
export function FaultsCard() {
  const faults = useQuery(sandboxQueries.faults);
  const add = useSandboxAction(sandboxActions.addFault);
  const remove = useSandboxAction(sandboxActions.removeFault);
  const error = add.error ?? remove.error ?? faults.error;

  return (
    <section className="card stack" aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      {error && <ErrorNotice error={error} />}
      <ul role="list" className="stack">
        {faultPresets.map(({ label, lesson, fault }) => {
          const active = faults.data?.findLast(
            (entry) =>
              entry.fault.kind === fault.kind &&
              entry.fault.on === fault.on &&
              entry.strikes < (entry.fault.times ?? Infinity),
          );
          return (
            <li key={label}>
              <SwitchField
                isSelected={active !== undefined}
                onChange={() => (active ? remove.mutate(active.id) : add.mutate(fault))}
              >
                {label}
              </SwitchField>
              <p className="hint">{lesson}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
