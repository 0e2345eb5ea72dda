import { startOfDay } from '../clock/days.ts';
import { sumMessages } from '../stats/sum-messages.ts';
import type { Workspace } from './workspace.ts';

/** A row of `GET /user/payments`. */
export interface PaymentRow {
  readonly id: string;
  /** Millionths of the account currency; negative for usage. */
  readonly amount: number;
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  readonly type: 'deposit' | 'usage' | 'adjustment';
  readonly description: string;
  readonly source: 'sms_gateway' | 'portal';
}

/**
 * Lists deposits and adjustments, and one usage row for each day with billed messages, newest
 * first. The amounts add up to the balance.
 */
export function listPayments(workspace: Workspace): readonly PaymentRow[] {
  const usage: PaymentRow[] = [];
  for (const [day, { cost }] of sumMessages(workspace.messages, {}, (_, date) => date)) {
    if (cost === 0) continue;
    usage.push({
      id: `sms_gateway_U${day.replaceAll('-', '')}`,
      amount: -cost,
      at: startOfDay(day),
      type: 'usage',
      description: `Messages of ${day}`,
      source: 'sms_gateway',
    });
  }
  return [...workspace.payments, ...usage].sort((one, other) => other.at - one.at);
}
