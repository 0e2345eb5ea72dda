/** Tells a path that stays below the base URL: it begins with a slash, climbs nowhere, has no query. */
export function isCleanPath(path: unknown): boolean {
  return (
    typeof path === 'string' &&
    /^\/[^?#\\\s]*$/.test(path) &&
    !/(^|\/)(\.|%2e){1,2}(\/|$)/i.test(path)
  );
}
