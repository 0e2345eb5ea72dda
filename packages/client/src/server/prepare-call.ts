import { checkOrigin } from './check-origin.ts';
import type { Once } from './create-once.ts';
import type { InputFields, Limit, Narrowing } from './proxy-options.ts';
import { readInput } from './read-input.ts';
import { refuse, refuseInput } from './refuse.ts';

/** The options of the handler, with the defaults filled in and the names looked up. */
export interface ProxyRules {
  readonly allow: readonly string[];
  /** Runs an operation of the client. */
  readonly call: (
    name: string,
    input: unknown,
    options: { readonly signal?: AbortSignal },
  ) => PromiseLike<unknown>;
  readonly authorize: (request: Request, operation: string, input: unknown) => unknown;
  readonly limits: Readonly<Record<string, Limit | undefined>>;
  readonly narrow: Readonly<Record<string, Narrowing | undefined>>;
  readonly origins: readonly string[];
  readonly maxBodyBytes: number;
  readonly once: Once;
}

/** Asks who may; gives the call that may now be made, or the answer of `authorize`. */
export const prepareCall = async (
  rules: ProxyRules,
  request: Request,
  name: string,
): Promise<Response | (() => Promise<unknown>)> => {
  if (!rules.allow.includes(name)) {
    refuse(403, 'OPERATION_NOT_ALLOWED', 'expected an operation of allow');
  }
  const isDownload = name.endsWith('.export');
  if (request.method === 'POST') checkOrigin(request, rules.origins);
  // A link carries no body; it may read, never change.
  else if (!isDownload || request.method !== 'GET') {
    refuseInput(405, 'METHOD_NOT_ALLOWED', 'expected POST');
  }
  const { input: given, id } = await readInput(request, rules.maxBodyBytes);
  const answer = await rules.authorize(request, name, given);
  if (answer instanceof Response) return answer;
  // Whatever a careless check returns, only `true` lets in.
  if (answer !== true) refuse(403, 'NOT_AUTHORIZED', 'authorize refused');
  const call = async () => {
    const fields = rules.narrow[name];
    const forced = typeof fields === 'function' ? await fields(request) : fields;
    const input = forced ? { ...(given as InputFields | undefined), ...forced } : given;
    const issues = (await rules.limits[name]?.(input, request)) ?? [];
    if (issues.length) {
      const description = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
      refuseInput(400, 'LIMIT_EXCEEDED', description, issues);
    }
    // A visitor who leaves ends a download, but never a call that changes something halfway.
    return rules.call(name, input, isDownload ? { signal: request.signal } : {});
  };
  // Browsers repeat a POST by themselves when its connection breaks: it is the same call.
  return () => rules.once(isDownload || !id ? '' : `${name} ${id}`.slice(0, 99), call);
};
