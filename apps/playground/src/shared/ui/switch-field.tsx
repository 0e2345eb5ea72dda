import type { ReactNode } from 'react';

/** An on/off setting that takes effect immediately. */
export function SwitchField({
  isSelected,
  onChange,
  children,
}: {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      role="switch"
      className="switch calm"
      aria-checked={isSelected}
      onClick={() => onChange(!isSelected)}
    >
      <span className="track" aria-hidden />
      <span>{children}</span>
    </button>
  );
}
