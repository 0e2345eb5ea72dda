/**
 * Numbers out of whatever was pasted: lines, commas, semicolons, with the spaces, dots, dashes and
 * parentheses that people write between digits. What is no number is kept: it is reported, not dropped.
 */
export function parseRecipients(pasted: string): string[] {
  return pasted
    .split(/[\n\r,;]+/)
    .map((entry) => entry.replaceAll(/[\s().-]/g, ''))
    .filter((entry) => entry !== '');
}
