import { SandboxError } from '../sandbox-error.ts';
import { writeData, type StoredData } from './write-data.ts';

/** Keeps a file like the sandbox. */
export interface Saver {
  /** Something changed: the file will hold it in a moment. */
  touch(): void;
  /**
   * Saves what isn't yet, and no more after that.
   *
   * @throws SandboxError `cannot_save`
   */
  close(): Promise<void>;
}

const shortestPauseMs = 500;
/** So that saving takes a tenth of the time at most, however long the history. */
const pausePerSave = 10;

/** Saves at most twice a second, and only after changes. */
export function createSaver(file: string, take: () => StoredData): Saver {
  let isChanged = false;
  let isClosed = false;
  let pauseMs = shortestPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastSave = Promise.resolve();
  let failure: unknown;

  const save = async (): Promise<void> => {
    if (!isChanged) return;
    isChanged = false;
    const startedAt = performance.now();
    try {
      await writeData(file, take());
      failure = undefined;
    } catch (error) {
      // The next change tries again; closing tells of what remained.
      failure = error;
      isChanged = true;
    }
    pauseMs = Math.max(shortestPauseMs, (performance.now() - startedAt) * pausePerSave);
  };

  const saveInTurn = (): Promise<void> => {
    lastSave = lastSave.then(save);
    return lastSave;
  };

  return {
    touch: () => {
      isChanged = true;
      if (isClosed) return;
      timer ??= setTimeout(() => {
        void saveInTurn().then(() => {
          timer = undefined;
        });
      }, pauseMs);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await saveInTurn();
      if (failure === undefined) return;
      const { code, message } = failure as NodeJS.ErrnoException;
      throw new SandboxError('cannot_save', `${file} can't be written (${code ?? message}).`, {
        cause: failure,
      });
    },
  };
}
