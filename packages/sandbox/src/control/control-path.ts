/** Where control lies, beside the API. */
export const controlPath = '/_sandbox';

/** Whether a path is of control. */
export function isControlPath(path: string): boolean {
  return path === controlPath || path.startsWith(`${controlPath}/`);
}
