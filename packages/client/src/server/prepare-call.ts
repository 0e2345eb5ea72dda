import { type BoundOperation, findOperation } from '../client/find-operation.ts';
import type { TelecomClient } from '../client/telecom-client.ts';
import type { OperationName } from '../client/operation-map.ts';
import { checkOrigin } from './check-origin.ts';
import type { Report } from './create-report.ts';
import { runHook } from './hook-failure.ts';
import type { VisitorContext } from './limits/limit.ts';
import { markUnsent } from './mark-unsent.ts';
import type { ProxyHandlerOptions } from './proxy-options.ts';
import { readInput } from './read-input.ts';
import { readVisitor } from './read-visitor.ts';
import { refuse, refuseInput } from './refuse.ts';

/** The options of the handler with their defaults, without those for the response. */
export interface ProxyRules {
  readonly client: TelecomClient;
  readonly allow: readonly string[];
  readonly authorize: ProxyHandlerOptions['authorize'];
  readonly limits: NonNullable<ProxyHandlerOptions['limits']>;
  readonly narrow: NonNullable<ProxyHandlerOptions['narrow']>;
  readonly origins: readonly string[];
  readonly maxBodyBytes: number;
}

/** A visitor's call that the rules allow. */
export interface PreparedCall {
  readonly operation: BoundOperation<unknown, unknown>;
  readonly request: Request;
  /** The visitor's input. */
  readonly input: unknown;
  readonly id: string | undefined;
  readonly key: string | undefined;
  readonly context: VisitorContext;
  readonly report: Report;
}

/**
 * Checks a request against the rules. Returns the call, or the `Response` that `authorize` returned.
 *
 * @throws Refusal if a rule rejects the request
 */
export async function prepareCall(
  rules: ProxyRules,
  request: Request,
  url: URL,
  name: string,
  report: Report,
): Promise<Response | PreparedCall> {
  const { client, allow, authorize, origins, maxBodyBytes } = rules;
  if (!allow.includes(name)) {
    refuse(
      403,
      'OPERATION_NOT_ALLOWED',
      'operation: expected one of allow at the end of the path, such as /sms.send',
    );
  }
  const operationName = name as OperationName;
  const operation = (await client[findOperation](operationName)) as
    BoundOperation<unknown, unknown> | undefined;
  if (!operation) throw new TypeError(`the client has no operation ${name}`);
  checkOrigin(request, url, origins);
  // A link sends a GET: allow it for downloads, which only read.
  if (request.method !== 'POST' && !(operation.isDownload && request.method === 'GET')) {
    refuseInput(405, 'METHOD_NOT_ALLOWED', 'method: expected POST');
  }
  const { input, id, key } = await readInput(request, url, maxBodyBytes);
  const verdict: unknown = await runHook('authorize', () =>
    authorize(request, operationName, input),
  );
  if (verdict instanceof Response) return markUnsent(verdict, request);
  const { visitor, identity } = readVisitor(verdict);
  const context = { operation: operationName, visitor, identity, client };
  return { operation, request, input, id, key, context, report };
}
