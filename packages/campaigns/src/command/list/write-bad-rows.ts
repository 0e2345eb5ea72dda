import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { BadRow } from './open-list.ts';
import { CommandError } from '../terminal/command-error.ts';

/** A CSV file of bad rows. */
export interface BadRowsFile {
  readonly add: (row: BadRow) => void;
  /** Waits until the file is complete. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a file for the lines and reasons of bad rows.
 *
 * @throws CommandError if it cannot be written
 */
export async function openBadRowsFile(path: string): Promise<BadRowsFile> {
  const file = createWriteStream(path, { mode: 0o600 });
  let failure: NodeJS.ErrnoException | undefined;
  file.on('error', (error) => {
    failure = error;
  });
  await once(file, 'open').catch(() => undefined);
  if (failure) throw toError(path, failure);
  file.write('line,reason\n');
  return {
    add({ line, reason }) {
      file.write(`${line},"${reason.replaceAll('"', '""')}"\n`);
    },
    async close() {
      file.end();
      if (!failure) await once(file, 'close').catch(() => undefined);
      if (failure) throw toError(path, failure);
    },
  };
}

function toError(path: string, { code }: NodeJS.ErrnoException): CommandError {
  return new CommandError(`--bad-rows: ${path} cannot be written (${code ?? 'unknown reason'}).`);
}
