import type { DeliveryEvent } from '@23telecom/client/webhooks';
import type { EventHub } from './event-hub.ts';
import type { RunKeeper } from './runs/run-keeper.ts';
import type { Simulation } from './runs/simulate.ts';

/**
 * Stores a delivery report, and then shows it on the page.
 *
 * @throws Error if the webhook is to come late
 */
export async function recordDelivery(
  event: DeliveryEvent,
  {
    keeper,
    simulation,
    events,
  }: {
    readonly keeper: Pick<RunKeeper, 'receive'>;
    readonly simulation: Pick<Simulation, 'isLate'>;
    readonly events: Pick<EventHub, 'publish'>;
  },
): Promise<void> {
  if (simulation.isLate(event.recipient)) throw new Error('This webhook is to come late.');
  await keeper.receive(event);
  events.publish({ event: 'delivery', data: event });
}
