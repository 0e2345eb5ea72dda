import { SandboxError } from '../../shared/sandbox-error.ts';
import type { Stage } from '../../stage/create-stage.ts';
import { beginRewrite, type Rewrite } from './begin-rewrite.ts';
import { createTurn } from './create-turn.ts';
import type { DataFile } from './data-file.ts';
import { encodeLine } from './data-line.ts';
import type { GivenOptions } from './given-options.ts';
import { createDeltaTaker, type DeltaTaker } from './take-delta.ts';
import { takeState } from './take-state.ts';
import { writeBody } from './write-body.ts';

/** Keeps the data file of a sandbox up to date. */
export interface Saver {
  /** Schedules a save; call it after each change. */
  touch(): void;
  /**
   * Resolves when no change before the call can be lost, or none older than the accepted loss.
   *
   * @throws SandboxError `CANNOT_SAVE` if the file cannot be written.
   */
  readonly settle: () => Promise<void>;
  /**
   * Saves unsaved changes and stops the automatic saves.
   *
   * @throws SandboxError `CANNOT_SAVE`
   */
  close(): Promise<void>;
}

interface SaverParts {
  readonly stage: Stage;
  readonly file: DataFile;
  /** The name of the file, for messages. */
  readonly name: string;
  readonly given: GivenOptions;
  /** Bytes of the state at the begin of the file; undefined if the whole state is still to be written. */
  readonly stateSize: number | undefined;
  /** For how many milliseconds a response may run ahead of the disk. */
  readonly lossMs: number;
}

/** How long changes wait if no response waits for them, such as a new status. */
const idleMs = 100;
const retryMs = 500;
/** Changes in the file until it is rewritten: this much, or half of the state if that is more. */
const minLogBytes = 16_000_000;

/**
 * Creates a saver. Changes are appended as one line and synced, while those that come meanwhile gather
 * for the next line: a thousand sends in a second share some hundred syncs. When the changes outgrow the
 * state, a new version of the file is written beside it, in steps, while calls and saves go on.
 */
export function createSaver({ stage, file, name, given, stateSize, lossMs }: SaverParts): Saver {
  const delayMs = lossMs > 0 ? Math.min(idleMs, lossMs / 2) : idleMs;
  let taker: DeltaTaker | undefined =
    stateSize === undefined ? undefined : createDeltaTaker(stage, given, true);
  let stateBytes = stateSize ?? 0;
  /** Deltas that a failed save did not write. */
  let unsaved: string[] = [];
  let rewrite: Rewrite | undefined;
  let isClosed = false;
  let isChanged = false;
  /** When the oldest change came that no save has taken, and the oldest that a save is writing. */
  let changedAt: number | undefined;
  let savingSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let current = createTurn();
  let next = createTurn();
  let failure: unknown;

  async function dropRewrite(): Promise<void> {
    await rewrite?.drop();
    rewrite = undefined;
  }

  async function finishRewrite(): Promise<void> {
    if (rewrite?.isReady() !== true) return;
    const finished = rewrite;
    rewrite = undefined;
    try {
      await finished.finish();
      stateBytes = file.size;
    } catch {
      // The old version is complete.
    }
  }

  function rewriteIfLong(): void {
    const isLong = file.size - stateBytes > Math.max(minLogBytes, stateBytes / 2);
    if (!isLong || rewrite !== undefined || isClosed) return;
    const begun = beginRewrite(file, takeState(stage, given), {
      onReady: touch,
      onEnd: () => {
        if (rewrite === begun) rewrite = undefined;
      },
    });
    rewrite = begun;
  }

  async function writeWhole(): Promise<void> {
    await dropRewrite();
    const world = stage.world();
    world.changes.begin([
      ...world.webhooks.pending().map((task) => ({ key: task, at: world.clock.now(), task })),
      ...world.clock.timers().map((timer) => ({ key: timer, at: timer.at, task: timer.task })),
    ]);
    taker = undefined;
    unsaved = [];
    const taken = createDeltaTaker(stage, given, false);
    const lines = takeState(stage, given);
    const draft = await file.begin();
    try {
      await draft.finish(await writeBody(draft, lines));
    } catch (error) {
      await draft.discard();
      throw error;
    }
    taker = taken;
    stateBytes = file.size;
  }

  async function writeDelta(own: DeltaTaker): Promise<void> {
    unsaved.push(own.take());
    // Only now: the state that begins here has the changes that were just taken.
    const earlier = rewrite;
    rewriteIfLong();
    const line = encodeLine(`{"deltas":[${unsaved.join(',')}]}`);
    await file.append(line);
    unsaved = [];
    earlier?.addLine(line);
  }

  async function save(): Promise<void> {
    await finishRewrite();
    const isInPlace = taker !== undefined && (await file.isInPlace());
    if (isInPlace && taker?.world === stage.world()) await writeDelta(taker);
    else await writeWhole();
  }

  async function run(): Promise<void> {
    do {
      clearTimeout(timer);
      timer = undefined;
      [current, next] = [next, createTurn()];
      isChanged = false;
      [savingSince, changedAt] = [savingSince ?? changedAt, undefined];
      try {
        await save();
        failure = undefined;
        savingSince = undefined;
        current.resolve();
      } catch (error) {
        failure = error;
        isChanged = true;
        current.reject(describeFailure());
      }
    } while (next.isAwaited() && failure === undefined);
    running = undefined;
    if (isChanged) touch();
  }

  function describeFailure(): SandboxError {
    const { code, message } = failure as NodeJS.ErrnoException;
    return new SandboxError('CANNOT_SAVE', `${name} can't be written (${code ?? message}).`, {
      cause: failure,
    });
  }

  function start(): Promise<void> {
    return (running ??= run());
  }

  function touch(): void {
    isChanged = true;
    changedAt ??= performance.now();
    if (isClosed) return;
    timer ??= setTimeout(() => void start(), failure === undefined ? delayMs : retryMs);
  }

  async function settle(): Promise<void> {
    const oldestAt = savingSince ?? changedAt ?? Infinity;
    if (lossMs > 0 && performance.now() - oldestAt < lossMs) return;
    if (isChanged) {
      const turn = next.wait();
      void start();
      await turn;
    } else if (running !== undefined) {
      await current.wait();
    }
  }

  return {
    touch,
    settle,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await running;
      await dropRewrite();
      if (isChanged || taker === undefined) await start();
      clearTimeout(timer);
      await file.close();
      if (failure !== undefined) throw describeFailure();
    },
  };
}
