/**
 * Headers out of what was pasted: `Name: value` lines, as a log, a browser or `curl -v` (`> `, `< `)
 * shows them. Other lines are passed over.
 */
export function readHeaders(pasted: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of pasted.split(/\r?\n/)) {
    const [, name, value] = /^[<>\s]*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers[name.toLowerCase()] = value;
  }
  return headers;
}
