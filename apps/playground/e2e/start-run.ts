import type { NewRun } from '../src/runs/data/run.ts';

/** Starts a run on a playground's server, as its page does, and returns the run's ID. */
export async function startRun(url: string, run: NewRun): Promise<string> {
  const config = (await (await fetch(`${url}/api/config`)).json()) as { readonly token: string };
  const response = await fetch(`${url}/api/runs`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Playground-Token': config.token },
    body: JSON.stringify(run),
  });
  const body = (await response.json()) as { readonly id: string };
  if (!response.ok) throw new Error(`The run was not started: ${JSON.stringify(body)}`);
  return body.id;
}

/** Numbers that are delivered to, each with a price. */
export function listNumbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `+4479110${String(index).padStart(5, '0')}`);
}
