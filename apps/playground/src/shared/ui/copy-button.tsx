import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { announce } from '../../shell/announcer/announce.ts';

const confirmationMs = 2_000;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();

  const copy = async (): Promise<void> => {
    const result = await navigator.clipboard.writeText(text).then(
      () => 'copied' as const,
      () => 'refused' as const,
    );
    setOutcome(result);
    announce(result === 'copied' ? 'Copied' : 'The browser refused: select the text and copy it');
    setTimeout(() => setOutcome(undefined), confirmationMs);
  };

  return (
    <button type="button" className="button quiet small" onClick={() => void copy()}>
      {outcome === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Select and copy' : label}
    </button>
  );
}
