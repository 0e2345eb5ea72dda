import type { DeliveryReport } from '../statements/delivery-report.ts';
import { rankOfStatus } from '../statements/statuses.ts';

/** Keeps the report of the highest rank for each message, in the order of the message IDs. */
export function bestReports(reports: readonly DeliveryReport[]): readonly DeliveryReport[] {
  const best = new Map<string, DeliveryReport>();
  for (const report of reports) {
    const known = best.get(report.messageId);
    if (!known || rankOfStatus(report.status) > rankOfStatus(known.status)) {
      best.set(report.messageId, report);
    }
  }
  return [...best.values()].sort((one, other) => (one.messageId < other.messageId ? -1 : 1));
}
