import { fail } from './verification-error.ts';
import type { WebhookRequest } from './webhook-request.ts';

/**
 * Reads a header by its lower-case name; a record may have the name in any case.
 *
 * @throws WebhookVerificationError if the header is missing
 */
export function readHeader({ headers }: Partial<WebhookRequest>, name: string): string {
  const given = (headers ??
    fail('MISSING_HEADER', 'headers: missing: in Hono, pass c.req.raw')) as Partial<Headers>;
  const value = (
    typeof given.get === 'function'
      ? given.get(name)
      : Object.entries(given).find(([key]) => key.toLowerCase() === name)?.[1]
  ) as string | readonly string[] | null | undefined;
  // Some gateways pass a list with one value; `String` turns it into that value.
  return String(value ?? fail('MISSING_HEADER', `${name}: missing: set a signingSecret`));
}
