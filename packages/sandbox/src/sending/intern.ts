/** Limits, because most texts are never used again. */
const maxTexts = 1000;
const maxLength = 1600;

const known = new Map<string, string>();

/**
 * Returns the same string object for equal texts, so that a million messages of one sender share
 * its name in memory.
 */
export function intern(text: string): string {
  const found = known.get(text);
  if (found !== undefined || text.length > maxLength) return found ?? text;
  if (known.size >= maxTexts) known.clear();
  known.set(text, text);
  return text;
}
