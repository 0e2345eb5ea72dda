import { fail } from './verification-error.ts';
import type { WebhookHeaders } from './webhook-request.ts';

/** Reads a header by its lower-case name; an absent one is an error that says how to get it. */
export const readHeader = (headers: WebhookHeaders, name: string): string => {
  const value =
    typeof headers.get === 'function' ? headers.get(name) : headers[name as keyof WebhookHeaders];
  const found = value as string | readonly string[] | null | undefined;
  // A list of one, as some gateways give, is that one.
  return String(found ?? fail('missing_header', `No ${name}: set a signingSecret`));
};
