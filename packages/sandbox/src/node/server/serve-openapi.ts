import { readFile } from 'node:fs/promises';
import { openApiLocation } from '../../openapi-location.ts';

/** Responds to `GET /openapi.yaml` with the description of the API; undefined for other requests. */
export function serveOpenApi({ method, url }: Request): Promise<Response> | undefined {
  const isAsked = new URL(url).pathname === '/openapi.yaml' && /^(GET|HEAD)$/.test(method);
  return isAsked ? respond() : undefined;
}

async function respond(): Promise<Response> {
  return new Response(await readFile(openApiLocation), {
    headers: { 'Content-Type': 'application/yaml; charset=utf-8' },
  });
}
