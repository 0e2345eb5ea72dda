import { useId } from 'react';

/** A choice between a few options, shown side by side. */
export function Choice<Value extends string>({
  label,
  options,
  value,
  onChange,
  isLabelHidden = false,
}: {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Hides the label except from screen readers. @default false */
  readonly isLabelHidden?: boolean;
}) {
  const id = useId();
  return (
    <fieldset className="field">
      <legend className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      <div className="strip">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
