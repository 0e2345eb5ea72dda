import { mustBe } from '../shared/check.ts';
import { digits, filledText } from '../shared/checks.ts';
import { SandboxError } from '../shared/sandbox-error.ts';
import type { MessageWish } from '../waiting/message-wish.ts';
import { readControlQuery } from './read-control-query.ts';

interface WaitQuery {
  readonly to?: string;
  readonly from?: string;
  readonly text?: string;
  readonly pattern?: string;
  readonly status?: string;
  readonly after?: string;
  readonly timeoutMs?: number;
}

const pattern = mustBe(
  'a regular expression, such as \\d{6}',
  (value) => typeof value === 'string' && value !== '' && isPattern(value),
);

/**
 * Reads the query of `GET /_sandbox/messages/wait`. A query has only texts, so a part of the text is
 * `text` here, and a regular expression is `pattern`.
 *
 * @throws SandboxError `INVALID_OPTION` naming a parameter that is wrong or unknown.
 */
export function readWaitQuery(url: string): MessageWish & { readonly timeoutMs?: number } {
  const query = readControlQuery<WaitQuery>(
    url,
    {
      to: filledText,
      from: filledText,
      text: filledText,
      pattern,
      status: filledText,
      after: filledText,
      timeoutMs: digits,
    },
    { hasLimit: false },
  );
  if (query.pattern === undefined) return query as MessageWish;
  const { pattern: source, ...rest } = query;
  if (rest.text !== undefined) {
    throw new SandboxError('INVALID_OPTION', 'Send either text or pattern, not both.');
  }
  return { ...rest, text: new RegExp(source, 'u') } as MessageWish;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
