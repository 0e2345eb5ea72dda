import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Terminal } from './terminal.ts';
import { InputError } from './input-error.ts';

/** A piece of a file. */
export interface Chunk {
  readonly text: string;
  /** Share of the file read so far, 0 to 1; `undefined` if its size is unknown. */
  readonly share: number | undefined;
  /** Whether the file ends here. */
  readonly isLast: boolean;
}

/**
 * Reads a file in chunks, so that it need not fit into memory; `-` for standard input.
 *
 * @throws InputError when the file cannot be read or is not UTF-8
 */
export function* readChunks(path: string, terminal: Terminal): Generator<Chunk> {
  const name = path === '-' ? 'standard input' : path;
  const file = path === '-' ? terminal.input : open(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const buffer = new Uint8Array(0x10000);
  try {
    const { size } = fstatSync(file);
    let done = 0;
    for (;;) {
      const length = read(file, buffer, name);
      done += length;
      const text = decode(decoder, buffer.subarray(0, length), length > 0, name);
      const isLast = length === 0;
      yield { text, share: size > 0 ? done / size : undefined, isLast };
      if (isLast) return;
    }
  } finally {
    if (path !== '-') closeSync(file);
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new InputError(`${path}: ${reasonOf(error)}`);
  }
}

function read(file: number, buffer: Uint8Array, name: string): number {
  for (;;) {
    try {
      return readSync(file, buffer);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw new InputError(`${name}: ${reasonOf(error)}`);
      // A non-blocking pipe has no data yet: sleep, because a loop would keep a core busy.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean, name: string): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new InputError(
      `${name}: expected UTF-8, got other bytes; convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8`,
    );
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a directory, not a file';
  if (code === 'EACCES') return 'no permission to read it';
  return code ?? 'cannot be read';
}
