import { FlaskConical } from 'lucide-react';
import { useId } from 'react';
import { type WhatIf, whatIfs } from './what-ifs.ts';
import './what-if.css';

/** A button with a menu of failures to try on the next send. */
export function WhatIfMenu({
  value,
  onChange,
}: {
  /** Undefined: send normally. */
  readonly value: WhatIf | undefined;
  readonly onChange: (value: WhatIf | undefined) => void;
}) {
  const id = useId();
  const chosen = whatIfs.find((whatIf) => whatIf.id === value);
  return (
    <>
      <button
        type="button"
        className="button what-if"
        popoverTarget={id}
        aria-label={chosen ? `What if: ${chosen.label}` : 'What if'}
        data-on={chosen ? true : undefined}
      >
        <FlaskConical className="icon lucide" aria-hidden />
        <span className="words">What if</span>
      </button>
      <fieldset className="menu" id={id} popover="auto">
        <legend className="visually-hidden">What if</legend>
        <p className="hint">
          Try a fault on this send. The run shows the code that handles it, and whether you were
          billed twice.
        </p>
        <label>
          <input
            type="radio"
            name={id}
            checked={value === undefined}
            onChange={() => onChange(undefined)}
          />
          Send normally
        </label>
        {whatIfs.map((whatIf) => (
          <label key={whatIf.id}>
            <input
              type="radio"
              name={id}
              checked={value === whatIf.id}
              onChange={() => onChange(whatIf.id)}
            />
            {whatIf.label}
            <span className="hint">{whatIf.hint}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
