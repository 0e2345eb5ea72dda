import type { TelecomClient } from '@23telecom/client';
import type { Sandbox } from '@23telecom/sandbox';
import type { Hono } from 'hono';
import type { PlaygroundConfig } from '../src/shared/config.ts';
import { createApp } from './app.ts';
import { createDeliveryReceiver } from './delivery-receiver.ts';
import { createEventHub, type EventHub } from './event-hub.ts';
import { recordDelivery } from './record-delivery.ts';
import { createBooks } from './runs/books.ts';
import type { Holds } from './runs/holds.ts';
import type { RunKeeper } from './runs/run-keeper.ts';
import { createSimulation } from './runs/simulate.ts';
import type { StoredSecret } from './stored-secret.ts';

/** The parts in which the server and the hosted page differ. */
export interface AppOptions {
  readonly client: TelecomClient;
  /** Undefined if the provider is the live API. */
  readonly sandbox: Sandbox | undefined;
  readonly secret: StoredSecret;
  readonly holds: Holds;
  readonly config: PlaygroundConfig;
  /** Opens the keeper of runs, which may begin to send at once. */
  readonly openKeeper: () => RunKeeper | Promise<RunKeeper>;
  /** The address that delivery reports are sent to; undefined if none can be. */
  readonly deliveryUrl: () => string | undefined;
}

/** The routes of a playground, with the parts behind them. */
export interface OpenedApp {
  readonly app: Hono;
  readonly keeper: RunKeeper;
  readonly events: EventHub;
  /** Registers the address for delivery reports. */
  readonly connectWebhooks: () => Promise<void>;
}

/** Opens the routes of a playground: the same for the server and for the hosted page. */
export async function openApp({
  client,
  sandbox,
  secret,
  holds,
  config,
  openKeeper,
  deliveryUrl,
}: AppOptions): Promise<OpenedApp> {
  // Before the keeper, which may send at once: it ends the failures that a killed server has left.
  const simulation = createSimulation(sandbox);
  const events = createEventHub();
  const keeper = await openKeeper();
  const deliveries = createDeliveryReceiver({
    secret: secret.current(),
    // Signatures carry the sandbox's time, which can be moved ahead by days.
    clock: sandbox?.clock,
    onDelivery: (event) => recordDelivery(event, { keeper, simulation, events }),
  });
  async function connectWebhooks(): Promise<void> {
    const url = deliveryUrl();
    if (url === undefined) return;
    await client.webhooks.update({ deliveryUrl: url, signingSecret: secret.current() });
  }
  const app = createApp({
    client,
    deliveries,
    events,
    sandbox,
    keeper,
    books: createBooks(sandbox),
    simulation,
    holds,
    config,
    onReset: connectWebhooks,
    onNewSecret: async (next) => {
      deliveries.acceptSecret(next);
      await secret.replace(next);
    },
  });
  return { app, keeper, events, connectWebhooks };
}
