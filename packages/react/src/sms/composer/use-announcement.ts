'use client';

import { useEffect, useRef, useState } from 'react';

/** Screen readers then have finished speaking the last key. */
const delayMs = 1000;

/**
 * Returns the text of a polite live region: the sentence a second after the last key press, if it differs from
 * the last one. The sentence of the first render is not announced.
 */
export function useAnnouncement(sentence: string, text: string): string {
  const last = useRef(sentence);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (sentence === last.current) return undefined;
    const timer = setTimeout(() => {
      last.current = sentence;
      setAnnounced(sentence);
    }, delayMs);
    return () => clearTimeout(timer);
  }, [sentence, text]);
  return announced;
}
