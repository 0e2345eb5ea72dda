import type { RequestEntry } from '@23telecom/sandbox';
import type { CodeTarget } from '../../code/code-message.ts';

/** Writes a request of the log as a curl command with the key of the page. */
export function writeRequestCurl(
  { method, path, query, body }: RequestEntry,
  { baseUrl, apiKey }: CodeTarget,
): string {
  const url = new URL(path, baseUrl);
  for (const [name, value] of Object.entries(query)) url.searchParams.append(name, value);
  const key = apiKey === undefined ? '"X-API-Key: $TELECOM_API_KEY"' : `'X-API-Key: ${apiKey}'`;
  const lines = [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${quote(url.href)}`,
    `-H ${key}`,
    ...(body === null ? [] : [`-H 'Content-Type: application/json'`, `-d ${quote(body)}`]),
  ];
  return `${lines.join(' \\\n  ')}\n`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
