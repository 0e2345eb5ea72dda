import { readRecord, readText } from '../codec/read.ts';
import type { ResponseHead } from '../call/operations/operation.ts';

/** Whether the provider could reach its own source of the data: fully, in part, or not at all. */
export type Availability = 'ok' | 'partial' | 'unavailable';

/** Reads the availability from headers and body (contract §5.1). */
export function readAvailability(
  body: unknown,
  { headers }: ResponseHead,
): { availability: Availability; reason: string | null } {
  const { unavailable, reason } = readRecord(body);
  const gateway = headers.get('x-sms-gateway-status') ?? (unavailable ? 'unavailable' : 'ok');
  return {
    // An unknown status must not pass for a good one.
    availability: gateway === 'ok' || gateway === 'partial' ? gateway : 'unavailable',
    reason: headers.get('x-sms-gateway-reason') ?? readText(reason),
  };
}
