import { useDeliveryEvents } from './use-delivery-events.ts';
import { useSandboxResets } from './use-sandbox-resets.ts';

/** Hears of delivery reports and of resets of the sandbox while the page is open. Renders nothing. */
export function LiveUpdates() {
  useDeliveryEvents();
  useSandboxResets();
  return null;
}
