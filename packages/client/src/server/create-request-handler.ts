import { onDemand } from '../call/runtime/on-demand.ts';
import { toPreflight, withCors } from './cors.ts';
import { createReport, type Report } from './create-report.ts';
import { HookFailure } from './hook-failure.ts';
import { makeCall, type MadeCall } from './make-call.ts';
import { prepareCall, type ProxyRules } from './prepare-call.ts';
import type { ProxyHandlerOptions } from './proxy-options.ts';
import { endNodeRequest, readFetchUrl } from './read-fetch-url.ts';
import { type CallEntry, toCallEntry, toFailedEntry } from './to-audit-entry.ts';
import { toFailure } from './to-failure.ts';
import { toFailureResponse, toResponse } from './to-response.ts';

const maxNameLength = 100;

/** A call that has ended: its response, and what the audit says of it. */
interface Ended {
  readonly response: Response;
  readonly entry: CallEntry;
}

/** Makes the part of a proxy handler that is loaded with the first request; `output` may be a Node response. */
export function createRequestHandler(
  options: ProxyHandlerOptions,
): (request: Request, output: unknown) => Promise<Response> {
  const { client, allow, authorize, limits = {}, narrow = {}, audit, onError } = options;
  const { origins = [], maxBodyBytes = 65_536, reveal = [] } = options;
  const rules: ProxyRules = { client, allow, authorize, limits, narrow, origins, maxBodyBytes };
  const loadMemory = onDemand(async () =>
    (await import('./create-memory.ts')).createMemory(options.store),
  );

  async function answer(request: Request, url: URL, name: string, report: Report): Promise<Ended> {
    let made: MadeCall | undefined;
    try {
      const prepared = await prepareCall(rules, request, url, name, report);
      if (prepared instanceof Response) {
        return { response: prepared, entry: toCallEntry(undefined) };
      }
      made = await makeCall(rules, prepared, loadMemory);
      return { response: toResponse(made.data), entry: toCallEntry(made) };
    } catch (error) {
      const visible = toFailure(error, reveal, made !== undefined);
      const cause = error instanceof HookFailure ? error.cause : error;
      // A visitor who leaves during the request is no failure of ours.
      if (visible.place && !hasLeft(request)) report(cause, visible.place);
      const entry = toFailedEntry(cause, visible.failure.code);
      return { response: toFailureResponse(visible), entry };
    }
  }

  return async (request, output) => {
    const startedAt = Date.now();
    const url = readFetchUrl(request);
    const path = url?.pathname.split('/').pop() ?? '';
    const operation = path.slice(0, maxNameLength);
    const report = createReport(onError, request, operation);
    try {
      if (!url) return endNodeRequest(report, output);
      const preflight = toPreflight(request, origins);
      if (preflight) return withCors(preflight, request, origins);
      const { response, entry } = await answer(request, url, path, report);
      try {
        const { status } = response;
        const durationMs = Date.now() - startedAt;
        await audit?.({ operation, status, ...entry, durationMs }, request);
      } catch (error) {
        // The call has taken effect: an error response would make the visitor try again.
        report(error, 'audit');
      }
      return withCors(response, request, origins);
    } catch (error) {
      report(error, 'handler');
      return toFailureResponse(toFailure(error, [], false));
    }
  };
}

function hasLeft(request: Request): boolean {
  const { signal } = request as { readonly signal?: AbortSignal };
  return signal?.aborted === true;
}
