import type { Availability } from '../account/balance.ts';
import type { AnswerHead } from '../call/operation.ts';
import { readRecord, readText } from './read.ts';

/** Whether the provider's own source could be asked, as headers and body say (contract §5.1). */
export function readAvailability(
  body: unknown,
  { headers }: AnswerHead,
): { availability: Availability; reason: string | null } {
  const { unavailable, reason } = readRecord(body);
  const gateway = headers.get('x-sms-gateway-status') ?? (unavailable ? 'unavailable' : 'ok');
  return {
    // What is not known is not to be trusted.
    availability: /^(ok|partial)$/.test(gateway) ? (gateway as Availability) : 'unavailable',
    reason: headers.get('x-sms-gateway-reason') ?? readText(reason),
  };
}
