import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';

/** The cost of a key press in milliseconds of CPU time of the main thread. */
export interface KeyCost {
  /** Until the first frame that shows the key is painted. */
  readonly frame: number;
  /** All work caused by the key, deferred work included. */
  readonly whole: number;
  /** The longest task, for which the next key may have to wait. */
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** Presses a key `keys` times, `restMs` apart, and returns the cost of each press. */
export async function traceKeys(
  browser: Browser,
  page: Page,
  keys: number,
  restMs: number,
): Promise<readonly KeyCost[]> {
  const directory = await mkdtemp(path.join(tmpdir(), 'typing-'));
  const file = path.join(directory, 'trace.json');
  await browser.startTracing(page, { path: file, categories: ['devtools.timeline', 'toplevel'] });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(restMs);
  }
  await browser.stopTracing();
  const trace = JSON.parse(await readFile(file, 'utf8')) as { traceEvents: TraceEvent[] };
  await rm(directory, { recursive: true });
  return readCosts(trace.traceEvents);
}

function readCosts(events: readonly TraceEvent[]): readonly KeyCost[] {
  const isKey = ({ name, args }: TraceEvent): boolean =>
    name === 'EventDispatch' && args?.data?.type === 'keypress';
  const presses = events.filter(isKey).sort((one, other) => one.ts - other.ts);
  const [first] = presses;
  if (first === undefined) return [];
  const onThread = events.filter(
    ({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X',
  );
  const tasks = onThread
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .sort((one, other) => one.ts - other.ts);
  const paints = onThread.filter(({ name }) => name === 'Paint').map(({ ts }) => ts);

  return presses.map(({ ts: at }, index) => {
    const next = presses[index + 1]?.ts ?? Infinity;
    const own = tasks.filter((task) => endOf(task) > at && endOf(task) < next);
    const shown = own.findIndex((task) =>
      paints.some((ts) => ts > at && ts >= task.ts && ts < endOf(task)),
    );
    const times = own.map(({ tdur = 0 }) => tdur / 1000);
    return {
      frame: sum(times.slice(0, shown + 1)),
      whole: sum(times),
      longest: Math.max(...times),
    };
  });
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
