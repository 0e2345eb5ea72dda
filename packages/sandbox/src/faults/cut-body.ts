import type { CutFault } from './fault.ts';

const mediaTypes = { 'cut-json': 'application/json', 'cut-csv': 'text/csv' } as const;

/** Whether a fault cuts responses of this content type. */
export function isCut(response: Response, { kind }: CutFault): boolean {
  return response.headers.get('Content-Type')?.startsWith(mediaTypes[kind]) ?? false;
}

/** Returns a response whose body ends early. */
export async function cutBody(response: Response, fault: CutFault): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer());
  const point = Math.floor(body.length * (fault.at ?? 0.5));
  const part = body.slice(0, fault.kind === 'cut-csv' ? findPointInRow(body, point) : point);
  const { status, headers } = response;
  return new Response(part, { status, headers });
}

const lineFeed = 0x0a;
const comma = 0x2c;

/** Moves the cut to the first comma of its row: a CSV cut between two rows would look complete. */
function findPointInRow(body: Uint8Array, point: number): number {
  const rowStart = point === 0 ? 0 : body.lastIndexOf(lineFeed, point - 1) + 1;
  const firstComma = body.indexOf(comma, rowStart);
  return firstComma === -1 ? point : firstComma + 1;
}
