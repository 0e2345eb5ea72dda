import { maxTimerMs } from './max-timer-ms.ts';

/** Runs a function after real milliseconds, however many. Returns the function that stops it. */
export function startTimer(ms: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function arm(leftMs: number): void {
    timer = setTimeout(
      () => (leftMs > maxTimerMs ? arm(leftMs - maxTimerMs) : run()),
      Math.min(leftMs, maxTimerMs),
    );
  }
  arm(ms);
  return () => clearTimeout(timer);
}
