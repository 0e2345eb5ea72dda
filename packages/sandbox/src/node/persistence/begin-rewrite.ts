import type { DataFile, Draft } from './data-file.ts';
import { writeBody } from './write-body.ts';

/** A new version of the data file that is written while calls and saves go on. */
export interface Rewrite {
  /** Adds a line that was saved since the state of the new version. */
  addLine(line: string): void;
  /** Whether only the head and the lines above are missing. */
  isReady(): boolean;
  /** Puts the new version in place. */
  finish(): Promise<void>;
  /** Gives it up, and deletes it. */
  drop(): Promise<void>;
}

/**
 * Begins a new version with the lines of a state. `onReady` is called when it can be finished, `onEnd` if
 * that was not possible: then the old version, which is complete, stays.
 */
export function beginRewrite(
  file: DataFile,
  lines: Iterable<string>,
  { onReady, onEnd }: { readonly onReady: () => void; readonly onEnd: () => void },
): Rewrite {
  const later: string[] = [];
  let isDropped = false;
  let ready: { readonly draft: Draft; readonly head: string } | undefined;
  const written = write();

  async function write(): Promise<void> {
    let draft: Draft | undefined;
    try {
      if (await file.hasOtherNames()) return;
      draft = await file.begin();
      const head = await writeBody(draft, lines, () => !isDropped);
      await draft.sync();
      if (!isDropped) ready = { draft, head };
    } catch {
      // Only space would have been saved; the next line that makes the file too long tries again.
    } finally {
      if (ready === undefined) {
        await draft?.discard();
        onEnd();
      } else {
        onReady();
      }
    }
  }

  return {
    addLine: (line) => void later.push(line),
    isReady: () => ready !== undefined,
    finish: async () => {
      await ready?.draft.finish(ready.head + later.join(''));
    },
    drop: async () => {
      isDropped = true;
      await written;
      await ready?.draft.discard();
    },
  };
}
