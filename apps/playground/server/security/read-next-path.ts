const anyOrigin = 'http://localhost';

/**
 * Reads the path that sign-in leads to. Returns `/` for an address of another site and for anything that is no
 * view, so that a link cannot use the sign-in page to lead elsewhere.
 */
export function readNextPath(next: string | undefined): string {
  if (next === undefined || !next.startsWith('/') || !URL.canParse(next, anyOrigin)) return '/';
  // Resolved as the browser does: `//host` and `/\\host` are other sites.
  const { origin, pathname, search } = new URL(next, anyOrigin);
  const isView = !/^\/(\/|(api|webhooks|sign-in)(\/|$))/.test(pathname);
  return origin === anyOrigin && isView ? pathname + search : '/';
}
