import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Terminal } from './terminal.ts';
import { InputError } from './input-error.ts';

/** A piece of a file, and how much of it has been read: 0 to 1, or nothing where its end is unknown. */
export interface Chunk {
  readonly text: string;
  readonly share: number | undefined;
  /** Whether the file ends here. */
  readonly isLast: boolean;
}

/**
 * Reads a file piece by piece, so that its size does not matter; `-` is standard input.
 *
 * @throws InputError when it cannot be read or is not UTF-8
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
      // A pipe that does not block has nothing yet: wait rather than spin.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean, name: string): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw new InputError(`${name}: not UTF-8`);
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EISDIR') return 'a directory, not a file';
  if (code === 'EACCES') return 'no permission to read it';
  return code ?? 'cannot be read';
}
