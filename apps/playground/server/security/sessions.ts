import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Lets in whoever knows the password, and remembers the browser. */
export interface Sessions {
  /** The password to sign in with. */
  readonly password: string;
  /** Opens a session if the password is right. Returns the value of its cookie. */
  readonly open: (password: string) => string | undefined;
  /** Whether a request has the cookie of a session. */
  readonly isOpen: (cookieHeader: string | undefined) => boolean;
  /** Whether too many wrong passwords came in the last minute. */
  readonly isBlocked: () => boolean;
  readonly cookieName: string;
}

const minPasswordLength = 12;
/** Of all browsers together: one person signs in. */
const maxFailures = 10;
const failureMs = 60_000;

/**
 * Creates the sessions of a server.
 *
 * @param given - the password; by default a random one
 * @throws RangeError if the password is too short
 */
export function createSessions(given: string | undefined, now: () => number = Date.now): Sessions {
  if (given !== undefined && given.length < minPasswordLength) {
    throw new RangeError(
      `PLAYGROUND_PASSWORD: expected at least ${minPasswordLength} characters, got ${given.length}`,
    );
  }
  const password = given ?? randomBytes(18).toString('base64url');
  // Cookies are shared by all ports of a host, so each server has a name of its own.
  const cookieName = `playground_${randomBytes(4).toString('hex')}`;
  const sessions = new Set<string>();
  let failures: readonly number[] = [];

  function readFailures(): readonly number[] {
    failures = failures.filter((at) => now() - at < failureMs);
    return failures;
  }

  return {
    password,
    cookieName,
    open(tried) {
      if (!isEqual(tried, password)) {
        failures = [...readFailures(), now()];
        return undefined;
      }
      const value = randomBytes(32).toString('base64url');
      sessions.add(digest(value).toString('hex'));
      return value;
    },
    isOpen(cookieHeader) {
      return (cookieHeader ?? '').split(';').some((pair) => {
        const [name, value] = pair.trim().split('=', 2);
        return name === cookieName && sessions.has(digest(value ?? '').toString('hex'));
      });
    },
    isBlocked: () => readFailures().length >= maxFailures,
  };
}

/** Compares digests, which have one length, so that the time shows nothing. */
function isEqual(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
