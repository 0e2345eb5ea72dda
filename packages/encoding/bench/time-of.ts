import { performance } from 'node:perf_hooks';

/** The fastest of several runs, in nanoseconds: other work on the machine affects it least. */
export function timeOf(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times) * 1e6;
}
