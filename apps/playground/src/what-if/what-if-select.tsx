import { type WhatIf, whatIfs } from './what-ifs.ts';

/** The same choice as `WhatIfMenu` as an option of the form, for windows without room beside Send. */
export function WhatIfSelect({
  value,
  onChange,
}: {
  /** Undefined: send normally. */
  readonly value: WhatIf | undefined;
  readonly onChange: (value: WhatIf | undefined) => void;
}) {
  return (
    <label className="field narrow-only">
      <span className="label">What if</span>
      <select
        className="input"
        value={value ?? ''}
        onChange={(event) =>
          onChange(whatIfs.find((whatIf) => whatIf.id === event.target.value)?.id)
        }
      >
        <option value="">Send normally</option>
        {whatIfs.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
