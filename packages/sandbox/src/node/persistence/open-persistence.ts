import type { SandboxOptions } from '../../sandbox/sandbox-options.ts';
import type { Stage } from '../../stage/create-stage.ts';
import { createDataFile } from './data-file.ts';
import { createSaver } from './create-saver.ts';
import { applyGivenOptions, pickGivenOptions, type GivenOptions } from './given-options.ts';
import type { OpenData } from './open-data.ts';
import { readLogs, restoreData } from './restore-data.ts';

/** The connection between a stage and its data file. */
export interface Persistence {
  /**
   * Resolves when a response can be given: its changes are on disk, or may be lost.
   *
   * @throws SandboxError `CANNOT_SAVE`
   */
  readonly settle: () => Promise<void>;
  /**
   * Saves the last changes and releases the file.
   *
   * @throws SandboxError `CANNOT_SAVE`
   */
  close(): Promise<void>;
}

/**
 * Continues from the state in a data file, if there is one, and saves every later change.
 *
 * @throws SandboxError `INVALID_SNAPSHOT` if the file does not fit the options.
 */
export function openPersistence(
  stage: Stage,
  { file: name, lock, read }: OpenData,
  options: SandboxOptions & { readonly dataLossMs?: number | undefined },
): Persistence {
  const given = pickGivenOptions(options);
  const last = enterStored(stage, read, options);
  if (last !== undefined) applyGivenOptions(stage.world(), options, last);
  if (read !== undefined) noteChanges(stage);
  const saver = createSaver({
    stage,
    file: createDataFile(lock, read?.end ?? 0),
    name,
    given,
    stateSize: read?.stateEnd,
    lossMs: options.dataLossMs ?? 0,
  });
  // The state that was just read need not be written again.
  if (read === undefined || JSON.stringify(given) !== JSON.stringify(last)) saver.touch();
  const unsubscribe = stage.subscribe(() => saver.touch());
  return {
    settle: saver.settle,
    close: async () => {
      try {
        await saver.close();
      } finally {
        unsubscribe();
        lock.release();
      }
    },
  };
}

/** Enters the stored state. Returns the options of the last start. */
function enterStored(
  stage: Stage,
  read: OpenData['read'],
  options: SandboxOptions,
): GivenOptions | undefined {
  if (read === undefined) return undefined;
  const { data } = read;
  const world = restoreData(stage.options, data, (now) => findPresent(now, options));
  stage.enterWorld(world, readLogs(data));
  return data.deltas.findLast(({ given }) => given !== undefined)?.given ?? data.head.given;
}

function noteChanges(stage: Stage): void {
  const { changes, clock } = stage.world();
  changes.begin(clock.timers().map((timer) => ({ key: timer, at: timer.at, task: timer.task })));
}

/** A running clock resumes at the present; a manual clock or a given time resumes at the stored time. */
function findPresent(now: number, { clock, now: given }: SandboxOptions): number {
  return clock === 'manual' || given !== undefined ? now : Math.max(now, Date.now());
}
