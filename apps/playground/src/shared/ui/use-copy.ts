import { useEffect, useRef, useState } from 'react';
import { announce } from '../announce.ts';

const confirmationMs = 2_000;

/** Copies texts to the clipboard, and says for two seconds whether it worked. */
export function useCopy() {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  function copy(text: string): void {
    writeToClipboard(text).then(
      () => finish('copied'),
      () => finish('refused'),
    );
  }
  function finish(result: 'copied' | 'refused'): void {
    setOutcome(result);
    announce(
      result === 'copied'
        ? 'Copied'
        : 'The browser did not allow copying: select the text and copy it',
    );
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOutcome(undefined), confirmationMs);
  }
  return { outcome, copy } as const;
}

/** A page over plain HTTP from another machine has no clipboard. */
async function writeToClipboard(text: string): Promise<void> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard === undefined) throw new Error('This page has no clipboard.');
  await clipboard.writeText(text);
}
