import { startTransition, useEffect, useState } from 'react';

const debounceMs = 120;

/**
 * Returns the value at once, or debounced while it is slow to render, so that a view is not rendered
 * on every key press.
 */
export function useDebouncedWhenSlow<Value>(value: Value, isSlow: boolean): Value {
  const [shown, setShown] = useState(value);
  // Keep the state up to date, so that a later debounce starts from the value now on screen.
  if (!isSlow && shown !== value) setShown(value);

  useEffect(() => {
    if (!isSlow) return undefined;
    const timer = setTimeout(() => startTransition(() => setShown(value)), debounceMs);
    return () => clearTimeout(timer);
  }, [value, isSlow]);

  return isSlow ? shown : value;
}
