import { startTransition, useEffect, useState } from 'react';

const restMs = 120;

/**
 * Gives a value at once while it is cheap to show, and else only when it has stayed the same for a
 * moment: what would be drawn for every key is then drawn when the keys rest.
 */
export function useRested<Value>(value: Value, isCheap: boolean): Value {
  const [shown, setShown] = useState(value);
  // What is shown now is where a later wait begins.
  if (isCheap && shown !== value) setShown(value);

  useEffect(() => {
    if (isCheap) return undefined;
    const timer = setTimeout(() => startTransition(() => setShown(value)), restMs);
    return () => clearTimeout(timer);
  }, [value, isCheap]);

  return isCheap ? value : shown;
}
