/** The control paths, beside the page wherever it is served. */
const base = new URL('_sandbox/', document.baseURI);

/** Returns the address of a control path. */
export function controlUrl(path: string, query: Readonly<Record<string, string>> = {}): URL {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** Reads a control path. @throws Error with the sandbox's description of the problem */
export function read<Result>(
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Result> {
  return call<Result>(controlUrl(path, query), { method: 'GET' });
}

/** Posts to a control path. @throws Error with the sandbox's description of the problem */
export async function post(path: string, body: object = {}): Promise<void> {
  await call(controlUrl(path), { method: 'POST', body: JSON.stringify(body) });
}

async function call<Result>(url: URL, init: RequestInit): Promise<Result> {
  const response = await fetch(url, init);
  const result = (await response.json()) as Result & { readonly description?: string };
  if (response.ok) return result;
  throw new Error(result.description ?? `The sandbox responded with ${response.status}.`);
}
