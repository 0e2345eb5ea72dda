import type { DeliveryEvent, WebhookEvents } from '@23telecom/client/webhooks';
import type { CampaignContext } from '../context/campaign-context.ts';
import { checkShape, type Shape } from '../checks/check-fields.ts';
import { isStorable, line } from '../checks/checks.ts';
import { retry } from '../database/retry.ts';
import { digitsOf } from '../settling/to-history-message.ts';
import { applyReports } from '../statements/apply-reports.ts';
import type { DeliveryReport } from '../statements/delivery-report.ts';
import { bestReports } from './best-reports.ts';

/**
 * Stores delivery events durably; pass it to `webhooks.handler({ inbox })`. Events of other kinds are not
 * about delivery and are not stored.
 */
export type CampaignInbox = (
  event: WebhookEvents[keyof WebhookEvents],
  context?: { readonly type?: string | undefined },
) => Promise<void>;

/** Events that are stored in one transaction. */
const maxLot = 500;
/** Within the five seconds that the provider waits for a response. */
const retryForMs = 3500;

const shape: Shape = {
  fields: { messageId: line, status: line },
  required: ['messageId', 'status'],
};

/** A field that cannot be stored must not keep the status from being stored. */
function textOf(value: unknown): string | null {
  return isStorable(value) && value !== '' ? value : null;
}

function toReport(event: DeliveryEvent): DeliveryReport {
  const { messageId, status } = Object(event) as DeliveryEvent;
  checkShape('campaigns.inbox', { messageId, status }, shape, 'event');
  const digits = digitsOf(textOf(event.recipient) ?? '');
  const time = Date.parse(textOf(event.at) ?? '');
  return {
    messageId,
    // A webhook may be set to have fewer fields.
    recipient: digits.length > 0 && digits.length <= 15 ? digits : null,
    senderId: textOf(event.senderId),
    status,
    statusCode: textOf(event.statusCode),
    at: Number.isNaN(time) ? null : new Date(time).toISOString(),
  };
}

interface Waiting {
  readonly report: DeliveryReport;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes the inbox. Events that arrive while a lot is being stored make the next lot: under load a lot has
 * hundreds of events, alone an event does not wait. The promise of an event settles when it is on disk.
 *
 * @param onStored - Called after each lot.
 */
export function createInbox(context: CampaignContext, onStored: () => void): CampaignInbox {
  const queue: Waiting[] = [];
  let isBusy = false;

  async function store(lot: readonly Waiting[]): Promise<void> {
    const { clock, shard, signal } = context;
    const reports = bestReports(lot.map(({ report }) => report));
    await retry(
      async () => {
        const options = { now: context.now(), shard, keepsUnknown: true };
        return applyReports(await context.open(), reports, options);
      },
      { clock, forMs: retryForMs, signal },
    );
  }

  async function work(): Promise<void> {
    isBusy = true;
    while (queue.length) {
      const lot = queue.splice(0, maxLot);
      try {
        await store(lot);
        for (const { resolve } of lot) resolve();
        onStored();
      } catch (error) {
        for (const { reject } of lot) reject(error);
      }
    }
    isBusy = false;
  }

  return async (event, webhook) => {
    if ((webhook?.type ?? 'delivery') !== 'delivery') return;
    const report = toReport(event as DeliveryEvent);
    await new Promise<void>((resolve, reject) => {
      queue.push({ report, resolve, reject });
      if (!isBusy) void work();
    });
  };
}
