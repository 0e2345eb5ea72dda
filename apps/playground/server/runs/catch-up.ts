import type { RunKeeper } from './run-keeper.ts';

/** Some messages never get an outcome: look for it ever more seldom. */
const growth = 2;
const maxPauseMs = 600_000;

/**
 * Polls for outcomes whose webhook does not come. Returns the end of it.
 *
 * @param patienceMs - how long a webhook may take, and the first pause between two looks
 */
export function startCatchingUp(keeper: RunKeeper, patienceMs: number): () => void {
  let isEnded = false;
  let pauseMs = patienceMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function catchUp(): Promise<void> {
    // The provider may be down, and the next look comes anyway.
    await keeper.catchUp(patienceMs).catch(() => undefined);
    pauseMs = Math.min(pauseMs * growth, maxPauseMs);
    if (!isEnded) plan();
  }
  function plan(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void catchUp(), pauseMs);
  }
  plan();
  const stopListening = keeper.onMove(() => {
    if (pauseMs === patienceMs || isEnded) return;
    pauseMs = patienceMs;
    plan();
  });
  return () => {
    isEnded = true;
    stopListening();
    clearTimeout(timer);
  };
}
