import { maskName } from '@23telecom/checks';
import type { PreparedRequest } from '../credentials/prepared-request.ts';

/** The documented form of message IDs (contract §1.2). */
const messageId = /^api_\d+_\d{16,}_[\da-f]{16}$/;

/** The first digits and the last ones are shown, as in every text of the client. */
const phoneNumber = /^((?:%2b|\+)?\d{4})\d+(\d\d)$/i;

/** A shorter string occurs in ordinary words. */
const minSecretLength = 4;

/**
 * Names a request for an error: method, origin and path. The query is left out, because it may hold a
 * phone number. A segment of the path is shown if it is a word or a message ID, and no secret; of a number, the middle is masked.
 */
export function nameRequest({ method, url }: PreparedRequest, secrets: readonly unknown[]): string {
  const { location } = globalThis as { readonly location?: { readonly href: string } };
  function mask(segment: string): string {
    const isSecret = secrets.some(
      (secret) =>
        typeof secret === 'string' && secret.length >= minSecretLength && segment.includes(secret),
    );
    if (isSecret) return '[redacted]';
    const [, start, end] = phoneNumber.exec(segment) ?? [];
    if (end) return `${start}***${end}`;
    return !segment || messageId.test(segment) ? segment : maskName(segment);
  }
  try {
    const { origin, pathname } = new URL(url, location?.href);
    return `${method} ${origin}${pathname.split('/').map(mask).join('/')}`;
  } catch {
    // A path without a page: `checkPageUrl` reports it.
    return method;
  }
}
