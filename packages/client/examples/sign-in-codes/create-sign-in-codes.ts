// Sign-in codes by SMS, for any Node server. Its guide is on the documentation site.
import { isTelecomError, type SharedStore, type TelecomClient } from '@23telecom/client';
import { limitPace } from '@23telecom/client/server';
import { countSegments } from '@23telecom/encoding';
import { createHmac, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';

const minute = 60_000;
const codeDigits = 6;
const lifetimeMs = 5 * minute;
const maxAttempts = 5;
/** The form of `randomUUID`. */
const idPattern = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export interface SignInOptions {
  readonly telecom: TelecomClient;
  /** Shared by all instances of the server. */
  readonly store: SharedStore;
  /** The host name of the page on which the code is typed. */
  readonly domain: string;
  readonly senderId: string;
  /** At least 32 random bytes, the same for all instances. */
  readonly secret: string;
}

/** `id` goes to the page, which sends it back with the code. */
export type CodeRequest =
  | { readonly isSent: true; readonly id: string }
  | { readonly isSent: false; readonly retryAfterMs: number | null };

export function createSignInCodes({ telecom, store, domain, senderId, secret }: SignInOptions) {
  const pace = limitPace({
    store,
    scope: 'sign-in',
    // A cool-down of a minute for each number, and five codes an hour.
    recipient: [
      { max: 1, perMs: minute },
      { max: 5, perMs: 60 * minute },
    ],
    visitor: { max: 10, perMs: 60 * minute },
    // Stops fraud with a premium range, and with all numbers of a country.
    prefix: { digits: 7, max: 50, perMs: 60 * minute },
    country: { max: 500, perMs: 60 * minute },
  });

  function writeText(code: string): string {
    // The last line is for the browser: it offers the code only to a page of this domain.
    return `${code} is your sign-in code.\n\n@${domain} #${code}`;
  }
  if (countSegments(writeText('0'.repeat(codeDigits))) > 1) {
    throw new TypeError('domain: expected a text of one segment; shorten it');
  }

  function seal(id: string, number: string, code: string): string {
    return createHmac('sha256', secret)
      .update(JSON.stringify([id, number, code]))
      .digest('hex');
  }

  /** Sends a code. `visitor` is the address or the session of the visitor. */
  async function request(number: string, visitor: string): Promise<CodeRequest> {
    const code = String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
    const message = { to: [number], text: writeText(code), senderId };
    const decision = await pace(message, null, { visitor });
    if (!decision.isAllowed) return { isSent: false, retryAfterMs: decision.retryAfterMs };
    const id = randomUUID();
    try {
      // The store has no code, only its seal.
      const value = seal(id, number, code);
      await store.claim(`code:${id}`, { owner: id, value, ttlMs: lifetimeMs });
      await telecom.sms.send(message);
    } catch (error) {
      const sent = isTelecomError(error) ? error.sent : 'no';
      await decision.settle?.({ sent, cost: null });
      // The response was lost, and the code may arrive: let the visitor type it.
      if (sent === 'no') throw error;
    }
    return { isSent: true, id };
  }

  /** Whether a code is right. Each code has five attempts and is accepted once. */
  async function verify(id: string, number: string, code: string): Promise<boolean> {
    // The visitor may send any id: it must neither make the store fail nor fill it with counters.
    const entry = idPattern.test(id) ? await store.read(`code:${id}`) : null;
    if (!entry) return false;
    const key = `attempts:${id}`;
    const counter = { key, amount: 1, limit: maxAttempts, windowMs: lifetimeMs };
    if (!(await store.count([counter])).isWithin) return false;
    const [known, given] = [entry.value, seal(id, number, code)].map((text) => Buffer.from(text));
    if (!known || !given || !timingSafeEqual(known, given)) return false;
    const use = { owner: randomUUID(), value: '', ttlMs: lifetimeMs };
    return (await store.claim(`used:${id}`, use)).isNew;
  }

  return { request, verify };
}
