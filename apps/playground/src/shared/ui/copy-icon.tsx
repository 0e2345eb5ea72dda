import { Check, Copy } from 'lucide-react';
import { useCopy } from './use-copy.ts';

/** A small icon beside a value that copies it. */
export function CopyIcon({ text, label }: { readonly text: string; readonly label: string }) {
  const { outcome, copy } = useCopy();
  const Icon = outcome === 'copied' ? Check : Copy;
  return (
    <button
      type="button"
      className="icon-button small"
      aria-label={label}
      title={label}
      onClick={() => copy(text)}
    >
      <Icon className="icon lucide" aria-hidden />
    </button>
  );
}
