import { readChunks } from './read-chunks.ts';
import type { Terminal } from './terminal.ts';

/** Reads a whole file; `-` for standard input. */
export function readAll(path: string, terminal: Terminal): string {
  let text = '';
  for (const chunk of readChunks(path, terminal)) text += chunk.text;
  return text;
}
