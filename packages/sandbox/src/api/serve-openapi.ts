import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import { openApiLocation } from '../openapi-location.ts';

/** `GET /openapi.yaml`: the description that the sandbox is held to. */
export async function serveOpenApi(context: Context): Promise<Response> {
  const yaml = await readFile(openApiLocation, 'utf8');
  return context.body(yaml, 200, { 'Content-Type': 'application/yaml; charset=utf-8' });
}
