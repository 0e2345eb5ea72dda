import { Check, type LucideIcon } from 'lucide-react';
import { useCopy } from './use-copy.ts';

/** A button that copies a text which is made on the click. */
export function CopyAction({
  icon,
  label,
  write,
}: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly write: () => string;
}) {
  const { outcome, copy } = useCopy();
  const Icon = outcome === 'copied' ? Check : icon;
  return (
    <button type="button" className="button small" onClick={() => copy(write())}>
      <Icon className="icon lucide" aria-hidden />
      {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Not allowed' : label}
    </button>
  );
}
