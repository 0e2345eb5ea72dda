import type { Draft } from './data-file.ts';

/**
 * Writes all lines but the last, which is the head, and returns it. The head has keys and secrets: it is
 * written just before the file takes its place, so that the draft of a killed process has none.
 */
export async function writeBody(
  draft: Draft,
  lines: Iterable<string>,
  isWanted: () => boolean = () => true,
): Promise<string> {
  let last = '';
  for (const line of lines) {
    if (!isWanted()) break;
    if (last !== '') await draft.write(last);
    last = line;
  }
  return last;
}
