import type { Analysis } from '@23telecom/encoding';
import { useEffect, useRef } from 'react';
import { announce } from '../shared/announce.ts';
import { plural } from '../shared/format/plural.ts';

const debounceMs = 700;

/** Announces a change of segments or encoding to screen readers, debounced while typing. */
export function useSegmentAnnouncements({ encoding, segments, unitsLeft }: Analysis): void {
  const announced = useRef({ encoding, segments });
  const left = useRef(unitsLeft);
  useEffect(() => {
    left.current = unitsLeft;
  }, [unitsLeft]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (announced.current.encoding === encoding && announced.current.segments === segments)
        return;
      announced.current = { encoding, segments };
      announce(`${plural(segments, 'segment')} in ${encoding}, ${left.current} left in this one`);
    }, debounceMs);
    return () => clearTimeout(timer);
  }, [encoding, segments]);
}
