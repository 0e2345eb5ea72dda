import { useDeliveryEvents } from './use-delivery-events.ts';
import { useRecordedAnswers } from './use-recorded-answers.ts';

/** Follows what is sent and reported while the page is open. Draws nothing. */
export function LiveUpdates() {
  useDeliveryEvents();
  useRecordedAnswers();
  return null;
}
