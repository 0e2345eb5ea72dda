/** Formats names as a choice for a message, such as "a, b or c". */
export function formatChoice(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
