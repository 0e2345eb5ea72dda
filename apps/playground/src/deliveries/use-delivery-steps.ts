import type { SendRecipientResult } from '@23telecom/client';
import { useSyncExternalStore } from 'react';
import { deliveryLog } from './delivery-log.ts';
import type { DeliveryStep } from './delivery-step.ts';

/** The steps of a recipient's message, live. */
export const useResultSteps = (result: SendRecipientResult): readonly DeliveryStep[] =>
  useSyncExternalStore(deliveryLog.subscribe, () => deliveryLog.stepsOfResult(result));

/** The steps of a message that the page has seen, live; none for one that it has not. */
export const useMessageSteps = (messageId: string | undefined): readonly DeliveryStep[] =>
  useSyncExternalStore(deliveryLog.subscribe, () => deliveryLog.stepsOf(messageId ?? ''));

/** A number that changes with every change of the log. */
export const useDeliveryVersion = (): number =>
  useSyncExternalStore(deliveryLog.subscribe, deliveryLog.version);
