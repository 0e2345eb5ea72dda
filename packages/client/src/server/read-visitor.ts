import type { AuthorizedVisitor, VisitorContext } from './limits/limit.ts';
import { refuse } from './refuse.ts';

/** Only `true` and a named visitor authorize: a careless check may return any other value. */
export function readVisitor(verdict: unknown): Pick<VisitorContext, 'visitor' | 'identity'> {
  if (verdict === true) return { visitor: '', identity: null };
  const { visitor } = Object(verdict) as { readonly visitor?: unknown };
  if (typeof visitor === 'string' && visitor) {
    return { visitor, identity: verdict as AuthorizedVisitor };
  }
  return refuse(403, 'NOT_AUTHORIZED', 'authorize rejected the request');
}
