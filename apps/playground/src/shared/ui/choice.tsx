import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

/** One of a few options, all in view. */
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
  /** The label is then for screen readers alone. @default false */
  readonly isLabelHidden?: boolean;
}) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</Label>
      <div className="choice">
        {options.map((option) => (
          <RadioField key={option.value} value={option.value}>
            <RadioButton className="choice-option">{option.label}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
