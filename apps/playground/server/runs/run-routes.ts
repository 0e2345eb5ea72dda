import { Hono } from 'hono';
import { limitBody } from '../limit-body.ts';
import { readDecision } from './read-decision.ts';
import { readNewRun } from './read-new-run.ts';
import { invalidField, RequestProblem } from './request-problem.ts';
import type { Runs } from './create-runs.ts';

const changes = ['pause', 'resume', 'cancel'] as const;
/** Codes of a campaign that has changed since the page showed it. */
const conflicts: ReadonlySet<string> = new Set(['CAMPAIGN_STATE', 'DECISION_OUTDATED']);

/** The largest body. A million people with names and two values each take about 150 MB. */
export const maxRunBytes = 200_000_000;

/** The routes under `/api/runs`. */
export function createRunRoutes(runs: Runs): Hono {
  const app = new Hono();
  app.use(
    limitBody(
      maxRunBytes,
      `A run may have up to ${maxRunBytes / 1_000_000} MB of recipients and texts. Split the list, and send each part as a run of its own.`,
    ),
  );
  app.get('/', async ({ json }) => json({ runs: await runs.list() }));
  app.post('/', async ({ req, json }) => {
    const request = readNewRun(await readJson(req.raw));
    return json({ id: await runs.start(request, readKey(req.raw)) }, 201);
  });
  app.get('/of-message', async ({ req, json }) => {
    const { messageId = '', recipient = '' } = req.query();
    return json({ run: (await runs.findMessage(messageId, recipient)) ?? null });
  });
  app.get('/:id', async ({ req, json }) => json(await runs.describe(req.param('id'))));
  for (const change of changes) {
    app.post(`/:id/${change}`, async ({ req, json }) => {
      const id = req.param('id');
      await runs[change](id);
      return json({ id });
    });
  }
  app.post('/:id/resolve', async ({ req, json }) => {
    const id = req.param('id');
    await runs.resolve(id, readDecision(await readJson(req.raw)));
    return json({ id });
  });
  app.post('/:id/retry', async ({ req, json }) =>
    json({ id: await runs.retry(req.param('id'), readKey(req.raw)) }, 201),
  );
  app.onError((error, { json }) => {
    if (error instanceof RequestProblem) {
      const { status, code, message, details } = error;
      return json({ code, description: message, ...details }, status);
    }
    const { code, description } = readFailure(error);
    if (conflicts.has(code)) return json({ code, description }, 409);
    console.error(error);
    return json({ code, description }, 503);
  });
  return app;
}

/** A key of the page: a resent request with it is the same run. */
function readKey({ headers }: Request): string {
  const key = headers.get('Idempotency-Key') ?? crypto.randomUUID();
  if (key.length <= 100) return key;
  throw invalidField('Idempotency-Key', 'up to 100 characters');
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw invalidField('body', 'JSON');
  }
}

/** Errors of campaigns have a code and a description without numbers and texts. */
function readFailure(error: Error): { readonly code: string; readonly description: string } {
  const { code, description } = error as {
    readonly code?: unknown;
    readonly description?: unknown;
  };
  return {
    code: typeof code === 'string' ? code : 'RUNS_FAILED',
    description:
      typeof description === 'string'
        ? description
        : 'The runs cannot be reached. The terminal of the server says why.',
  };
}
