/** Whether a value is an array of which every item passes a test; holes do not. */
export function isListOf(value: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && [...(value as readonly unknown[])].every(test);
}
