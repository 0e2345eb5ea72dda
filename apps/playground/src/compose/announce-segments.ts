import type { Analysis } from '@23telecom/encoding';
import { useEffect, useRef } from 'react';
import { plural } from '../shared/plural.ts';
import { announce } from '../shell/announcer/announce.ts';

const restMs = 700;

/** Says a change of segments or encoding once the keys are at rest, and nothing in between. */
export function useSegmentAnnouncements({ encoding, segments, unitsLeft }: Analysis): void {
  const said = useRef({ encoding, segments });
  const left = useRef(unitsLeft);
  useEffect(() => {
    left.current = unitsLeft;
  }, [unitsLeft]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (said.current.encoding === encoding && said.current.segments === segments) return;
      said.current = { encoding, segments };
      announce(`${plural(segments, 'segment')} in ${encoding}, ${left.current} left in this one`);
    }, restMs);
    return () => clearTimeout(timer);
  }, [encoding, segments]);
}
