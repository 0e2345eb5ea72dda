import { fail } from './verification-error.ts';
import type { WebhookHeaders } from './webhook-request.ts';

/** Reads a header by its lower-case name; an absent one is an error that says how to get it. */
export const readHeader = (headers: WebhookHeaders, name: string): string => {
  const { get } = headers;
  const value = typeof get === 'function' ? get.call(headers, name) : headers[name as 'get'];
  return value?.toString() ?? fail('missing_header', `No ${name}: set a signingSecret`);
};
