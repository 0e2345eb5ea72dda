import type { SendFailure, TelecomError } from '@23telecom/client';
import type { SendManySms } from '../send-many/send-many-sms.ts';
import type { SmsProblem } from '../words/sms-problem.ts';
import { problemAt } from './find-problems.ts';
import { findPlace, findSendProblem } from './find-send-problem.ts';
import type { SmsFormState } from './sms-composer.ts';

/** Why a run ended early, by code. */
const stops: Readonly<Record<string, string>> = {
  insufficient_balance: 'NO_BALANCE',
  budget: 'NO_BALANCE',
  rate_limited: 'TOO_FAST',
};

/** The problems of the last send: of a server action, of a request, or of a run. */
export function findFailures(
  send: { readonly error: TelecomError | null },
  many: SendManySms | undefined,
  state: SmsFormState | undefined,
): readonly SmsProblem[] {
  if (send.error) return [findSendProblem(send.error)];
  if (many?.status === 'error') return [findSendProblem(many.error)];
  if (many?.uncertain.length && many.status !== 'pending') {
    return [problemAt('send', 'UNCERTAIN', { count: many.uncertain.length })];
  }
  const stoppedBy = many?.summary?.stoppedBy;
  if (stoppedBy && stoppedBy !== 'aborted') {
    return [problemAt('send', stops[stoppedBy] ?? 'STOPPED', { reason: stoppedBy })];
  }
  if (many?.status === 'done' && many.failure) return [findRefusal(many, many.failure)];
  return state?.problems ?? [];
}

/** The problem of a run to the end of the list whose requests were refused, all of them or some. */
function findRefusal({ progress }: SendManySms, { code }: SendFailure): SmsProblem {
  const place = findPlace(code);
  if (place) return problemAt(place, 'INVALID', { reason: code });
  return problemAt('send', progress.accepted > 0 ? 'STOPPED' : 'REFUSED', { reason: code });
}
