/** The prefix of every control path. The API's prefix does not contain it. */
export const controlPath = '/_sandbox';

/** Whether a path controls the sandbox instead of calling the API. */
export function isControlPath(path: string): boolean {
  return path === controlPath || path.startsWith(`${controlPath}/`);
}
