import { checkRecipient } from '../check-recipient.ts';
import { InputError } from './input-error.ts';
import { createProgress } from './progress.ts';
import { readChunks } from './read-chunks.ts';
import type { Terminal } from './terminal.ts';

/** Bad lines that are named; the rest is counted. */
const mostNamed = 5;

/**
 * Reads phone numbers, one on each line, as they are asked for; empty lines are passed over. Goes on
 * to the end where some are bad, so that all of them can be mended at once.
 *
 * @throws InputError when a line is no number, naming the line and not its content
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
      // The last may go on in the next chunk.
      rest = isLast ? '' : (lines.pop() ?? '');
      for (const each of lines) {
        line++;
        const number = each.trim();
        if (number === '') continue;
        const problem = checkRecipient(number);
        if (problem) {
          if (++badCount <= mostNamed) bad.push(`${name}:${line}: ${problem.message}`);
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
  if (badCount > mostNamed) bad.push(`and ${badCount - mostNamed} more lines`);
  if (badCount > 0) throw new InputError(bad.join('\n'));
  if (count === 0) throw new InputError(`${name}: no numbers in it`);
}
