import { checkRecipient } from '../checks/check-recipient.ts';
import { InputError } from './input-error.ts';
import { createProgress } from './progress.ts';
import { readChunks } from './read-chunks.ts';
import type { Terminal } from './terminal.ts';

/** Invalid lines that the message names; the others are only counted. */
const maxNamed = 5;

/**
 * Reads phone numbers lazily, one on each line, and skips empty lines. Reads on after an invalid line, so
 * that one message names them all.
 *
 * @throws InputError when a line is not a valid number, naming the line but not its content
 */
export function* readNumbers(path: string, terminal: Terminal): Generator<string> {
  const name = path === '-' ? 'standard input' : path;
  const bad: string[] = [];
  const progress = createProgress(terminal);
  let badCount = 0;
  let line = 0;
  let count = 0;
  let rest = '';
  try {
    for (const { text, share, isLast } of readChunks(path, terminal)) {
      const lines = (rest + text).split('\n');
      // The last line may continue in the next chunk.
      rest = isLast ? '' : (lines.pop() ?? '');
      for (const each of lines) {
        line++;
        const number = each.trim();
        if (number === '') continue;
        const problem = checkRecipient(number);
        if (problem) {
          if (++badCount <= maxNamed) bad.push(`${name}:${line}: ${problem.message}`);
          continue;
        }
        count++;
        if (badCount === 0) yield number;
      }
      progress.show(count, share);
    }
  } finally {
    progress.clear();
  }
  if (badCount > maxNamed) bad.push(`and ${badCount - maxNamed} more lines`);
  if (badCount > 0) throw new InputError(bad.join('\n'));
  if (count === 0) throw new InputError(`${name}: the file has no numbers`);
}
