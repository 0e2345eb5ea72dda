import { type RefObject, useLayoutEffect, useState } from 'react';

/** A width for the first render, and for print, where the chart is scaled. */
const defaultWidth = 576;

/** The width of an element in whole pixels. */
export function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(defaultWidth);
  useLayoutEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
