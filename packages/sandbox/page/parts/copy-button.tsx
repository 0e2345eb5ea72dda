import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface CopyButtonProps {
  /** Names the thing to copy, for people who do not see it: "the code". */
  readonly label: string;
  readonly text: string;
}

/** Copies a text, and says so for two seconds. */
export function CopyButton({ label, text }: CopyButtonProps): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <button
      type="button"
      class="button small"
      aria-label={`Copy ${label}`}
      onClick={() => {
        void navigator.clipboard.writeText(text).then(() => setCopied(true));
      }}
    >
      <Icon name={isCopied ? 'good' : 'copy'} />
      <span role="status">{isCopied ? 'Copied' : 'Copy'}</span>
    </button>
  );
}
