import { createWebhooks, type DeliveryEvent } from '@23telecom/client/webhooks';

/** Takes the provider's delivery reports. */
export interface DeliveryReceiver {
  readonly receive: (request: Request) => Promise<Response>;
  /** From now on reports signed with this secret are taken too: one may be on its way with the old. */
  readonly acceptSecret: (secret: string) => void;
}

export interface DeliveryReceiverOptions {
  readonly secret: string;
  /** The time that signatures are held to. @default this machine's */
  readonly clock?: { readonly now: () => number } | undefined;
  readonly onDelivery: (event: DeliveryEvent) => void;
}

/** Receives signed delivery reports, also after the secret was rotated. */
export function createDeliveryReceiver(options: DeliveryReceiverOptions): DeliveryReceiver {
  const { clock, onDelivery } = options;
  const listen = (secrets: readonly string[]) =>
    createWebhooks({ secrets, ...(clock && { clock }) }).handler({ delivery: onDelivery });
  let secrets = [options.secret];
  let handle = listen(secrets);
  return {
    receive: (request) => handle(request),
    acceptSecret: (secret) => {
      secrets = [secret, ...secrets.slice(0, 1)];
      handle = listen(secrets);
    },
  };
}
