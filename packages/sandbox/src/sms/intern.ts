/** So that texts that never come again are not kept. */
const most = 1000;
const longest = 1600;

const known = new Map<string, string>();

/** The same text as one string: a million messages of one sender need not hold its name a million times. */
export function intern(text: string): string {
  const found = known.get(text);
  if (found !== undefined || text.length > longest) return found ?? text;
  if (known.size >= most) known.clear();
  known.set(text, text);
  return text;
}
