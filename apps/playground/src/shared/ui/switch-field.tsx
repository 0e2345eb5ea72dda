import type { ReactNode } from 'react';
import { SwitchButton, SwitchField as SwitchFrame } from 'react-aria-components';

/** A setting that is on or off, and takes effect at once. */
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
    <SwitchFrame isSelected={isSelected} onChange={onChange}>
      <SwitchButton className="switch">
        <span className="switch-track" aria-hidden />
        <span>{children}</span>
      </SwitchButton>
    </SwitchFrame>
  );
}
