/**
 * Reads headers from pasted text: `Name: value` lines, as shown by a log, a browser or `curl -v`
 * (prefixed with `> ` or `< `). Other lines are ignored.
 */
export function readHeaders(pasted: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of pasted.split(/\r?\n/)) {
    const [, name, value] = /^[<>\s]*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers[name.toLowerCase()] = value;
  }
  return headers;
}
