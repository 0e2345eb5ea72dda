import './select-chip.css';

/** A filter with a few values: a native list that looks like a chip. */
export function SelectChip<Value extends string>({
  label,
  options,
  value,
  isOn,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  /** Whether the filter is set. */
  readonly isOn: boolean;
  readonly onChange: (value: Value) => void;
}) {
  return (
    <select
      className={isOn ? 'chip chip-select on' : 'chip chip-select'}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as Value)}
    >
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}
