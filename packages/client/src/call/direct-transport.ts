import { errorFromAnswer } from '../errors/error-from-answer.ts';
import { readRecord } from '../wire/read.ts';
import type { Clock } from './clock.ts';
import type { Credentials } from './credentials.ts';
import { createSigner } from './sign-request.ts';
import type { Transport } from './transport.ts';

/** Calls that go to the provider itself. */
export function directTransport(
  baseUrl: string,
  credentials: Credentials,
  clock: Clock,
): Transport {
  const { apiKey, secret, token, workspaceId, trackerToken } = credentials;
  const sign = secret === undefined ? undefined : createSigner(secret, clock);
  return {
    baseUrl,

    prepare(operation, input) {
      const { path, query = {}, body } = operation.encode(input);
      const url = new URL(baseUrl + path);
      for (const [name, value] of Object.entries(query)) {
        if (value !== undefined) url.searchParams.set(name, String(value));
      }
      return {
        url: url.href,
        method: operation.method,
        body: body === undefined ? undefined : JSON.stringify(body),
      };
    },

    async authorize(headers, request, operation) {
      if (operation.credentials === 'tracker') {
        headers.set('X-Api-Token', trackerToken ?? '');
        return;
      }
      if (apiKey !== undefined) headers.set('X-API-Key', apiKey);
      if (token !== undefined) {
        const bearer = typeof token === 'function' ? await token() : token;
        headers.set('Authorization', `Bearer ${bearer}`);
      }
      if (workspaceId !== undefined) headers.set('X-Workspace-ID', String(workspaceId));
      if (sign) await sign(headers, request);
    },

    recognizes({ expects }, body) {
      if (expects === '[]') return Array.isArray(body);
      return expects === undefined ? body !== undefined : expects in readRecord(body);
    },

    read: (operation, answer, head) => operation.decode(answer, head),

    readError(body, head, facts) {
      const isOk = head.status >= 200 && head.status < 300 && readRecord(body).status !== false;
      return isOk ? undefined : errorFromAnswer(body, head, facts, clock.now());
    },

    mayRetry: () => true,
  };
}
