import { readRecord } from '../../codec/read.ts';
import type { Clock } from '../waiting/clock.ts';
import type { Credentials } from '../credentials/credentials.ts';
import { isBeforeRequest } from './is-before-request.ts';
import { missingTrackerError } from '../credentials/missing-tracker-error.ts';
import { oneShotBody } from './one-shot-body.ts';
import type { ExpectedResponse } from '../operations/operation.ts';
import { resolveCredential } from '../credentials/resolve-credential.ts';
import { setHeader } from './set-header.ts';
import { createSigner, type SignRequest } from '../credentials/sign-request.ts';
import type { Transport } from './transport.ts';

/** Sends calls to the provider itself. `noteSecret` hides a credential from errors and log lines. */
export function directTransport(
  baseUrl: string,
  { apiKey, secret, token, workspaceId, trackerToken }: Credentials,
  clock: Clock,
  noteSecret: <Secret>(secret: Secret) => Secret,
): Transport {
  let sign: SignRequest | undefined;
  return {
    isDecoded: false,

    prepare(operation, input) {
      const { path, query = {}, body } = operation.encode(input);
      const url = new URL(baseUrl + path);
      for (const [name, value] of Object.entries(query)) {
        if (value !== undefined) url.searchParams.set(name, `${value}`);
      }
      return { url: url.href, method: operation.method, body: JSON.stringify(body) };
    },

    async authorize(headers, request, { credentials, name }) {
      function set(header: string, value?: string): void {
        if (value !== undefined) setHeader(headers, header, value);
      }
      // The tracker is another service: it must not receive the account's credentials.
      if (credentials === 'tracker') {
        if (trackerToken === undefined) throw missingTrackerError(name);
        set('X-Api-Token', trackerToken);
        return;
      }
      if (typeof apiKey === 'function') {
        set('X-API-Key', noteSecret(await resolveCredential('apiKey', apiKey, name)));
      } else set('X-API-Key', apiKey);
      if (typeof token === 'function') {
        const given = noteSecret(await resolveCredential('token', token, name));
        set('Authorization', `Bearer ${given}`);
      } else if (token) set('Authorization', `Bearer ${token}`);
      set('X-Workspace-ID', workspaceId?.toString());
      if (secret) {
        // Only here: a runtime without `crypto` must be able to make every other call.
        sign ??= createSigner(secret, clock);
        await sign(headers, request);
      }
    },

    makeBody: ({ method, body }) => oneShotBody(method, body, true),
    isBeforeRequest,
    unwrap: ({ response }, body) => (isExpected(response, body) ? body : undefined),
  };
}

function isExpected(response: ExpectedResponse, body: unknown): boolean {
  if (response.type === 'array') return Array.isArray(body);
  return response.type !== 'object' || response.key in readRecord(body);
}
