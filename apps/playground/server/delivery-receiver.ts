import { createWebhooks, type DeliveryEvent } from '@23telecom/client/webhooks';

/** Receives the provider's delivery reports. */
export interface DeliveryReceiver {
  readonly receive: (request: Request) => Promise<Response>;
  /** Adds a secret and keeps the previous one, because reports signed with it may be in flight. */
  readonly acceptSecret: (secret: string) => void;
}

/** Options of `createDeliveryReceiver`. */
export interface DeliveryReceiverOptions {
  readonly secret: string;
  /** The clock that signature timestamps are compared with. @default the system clock */
  readonly clock?: { readonly now: () => number } | undefined;
  /** Called once for each report. The webhook is confirmed when it resolves; if it rejects, it comes again. */
  readonly onDelivery: (event: DeliveryEvent) => unknown;
}

/** Creates a receiver that verifies signed delivery reports and supports rotation of the secret. */
export function createDeliveryReceiver(options: DeliveryReceiverOptions): DeliveryReceiver {
  const { clock, onDelivery } = options;
  let secrets: readonly string[] = [options.secret];
  // All secrets share a handler: its memory of the reports that were handled must survive a rotation.
  const handle = createWebhooks({ secrets: () => secrets, ...(clock && { clock }) }).handler({
    delivery: onDelivery,
    onError: () => undefined,
  });
  return {
    receive: (request) => handle(request),
    acceptSecret: (secret) => {
      secrets = [secret, ...secrets.filter((known) => known !== secret).slice(0, 1)];
    },
  };
}
