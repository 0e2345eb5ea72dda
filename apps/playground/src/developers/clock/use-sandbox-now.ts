import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sandboxQueries } from '../data/sandbox-control.ts';

/** The sandbox's time now, and how fast it runs. */
export interface SandboxNow {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Sandbox seconds in a real second; 0 when paused. */
  readonly speed: number;
  /** The time of this device, milliseconds since 1970. */
  readonly realNow: number;
}

const tickMs = 1_000;
const fastTickMs = 250;

/** Follows the sandbox's clock; undefined until it was read. Between two readings the page computes the time. */
export function useSandboxNow(): SandboxNow | undefined {
  const { data, dataUpdatedAt } = useQuery(sandboxQueries.clock);
  const [at, setAt] = useState(() => Date.now());
  const speed = data?.speed ?? 0;
  useEffect(() => {
    if (speed === 0) return undefined;
    const timer = setInterval(() => setAt(Date.now()), speed > 1 ? fastTickMs : tickMs);
    return () => clearInterval(timer);
  }, [speed]);
  if (data === undefined) return undefined;
  const realNow = Math.max(at, dataUpdatedAt);
  const sinceReading = realNow - dataUpdatedAt;
  return { now: Date.parse(data.now) + sinceReading * speed, speed, realNow };
}
