/** Resolves in a new task, so that the browser can respond to a touch and paint before it. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
