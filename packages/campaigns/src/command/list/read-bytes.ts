import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { CommandError } from '../terminal/command-error.ts';

/**
 * Reads a file, or standard input for `-`, piece by piece.
 *
 * @throws CommandError if it cannot be read, or is not UTF-8
 */
export async function* readBytes(
  path: string,
  input: Readable,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const name = nameOfList(path);
  const stream = path === '-' ? input : createReadStream(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of stream) {
      signal.throwIfAborted();
      const bytes = Buffer.from(chunk as Uint8Array);
      check(decoder, bytes, true, name);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof CommandError || signal.aborted) throw error;
    throw new CommandError(`${name}: ${reasonOf(error)}.`);
  }
  check(decoder, new Uint8Array(), false, name);
}

/** The name of a list in messages. */
export function nameOfList(path: string): string {
  return path === '-' ? 'standard input' : path;
}

function check(decoder: TextDecoder, bytes: Uint8Array, stream: boolean, name: string): void {
  try {
    decoder.decode(bytes, { stream });
  } catch {
    throw new CommandError(
      `${name}: expected UTF-8, got another encoding. In a spreadsheet, save it as "CSV UTF-8".`,
    );
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a folder, not a file';
  if (code === 'EACCES') return 'no permission to read it';
  return `it cannot be read (${code ?? 'unknown reason'})`;
}
