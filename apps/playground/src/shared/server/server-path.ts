/** The path of a call to the playground's server, which may be served under a folder of a site. */
export function serverPath(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
