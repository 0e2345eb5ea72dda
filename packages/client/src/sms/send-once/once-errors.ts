import { rebuildError } from '../../errors/rebuild-error.ts';
import { SendOnceError } from '../../errors/send-once-error.ts';
import { StoreError } from '../../errors/store-error.ts';
import { isTelecomError, type Sent } from '../../errors/telecom-error.ts';

const operation = 'sms.sendOnce';

/**
 * The error for a store that failed before the request of this call.
 *
 * @param sent - whether another call with the key may have sent the message
 */
export function toStoreError(error: unknown, sent: Sent): unknown {
  if (isTelecomError(error)) return sent === 'no' ? error : rebuildError(error, { sent });
  return new StoreError({
    code: 'STORE_UNAVAILABLE',
    operation,
    sent,
    retryable: true,
    description:
      sent === 'no'
        ? 'the store failed before the request, so nothing was sent'
        : 'the store failed while another call with this key was under way',
    cause: error,
  });
}

/** The error for a key that was used with another input. */
export function reusedError(): SendOnceError {
  return new SendOnceError({
    code: 'KEY_REUSED',
    operation,
    description: 'key: expected the input of its first call; use a new key for another message',
  });
}

/** The error for a key whose call takes longer than this call may wait. */
export function inProgressError(): SendOnceError {
  return new SendOnceError({
    code: 'KEY_IN_PROGRESS',
    operation,
    sent: 'maybe',
    retryable: true,
    description: 'another call with this key is under way: call again with the same key',
  });
}

/** The error for a message that nothing accounts for. */
export function uncertainError(cause?: unknown): SendOnceError {
  return new SendOnceError({
    code: 'SEND_UNCERTAIN',
    operation,
    sent: 'maybe',
    description:
      'neither a response nor the history shows whether the message was sent: call again later with the ' +
      'same key to look again, or use a new key to send again',
    cause,
  });
}

/** The error for an entry that no `sendOnce` has written. */
export function foreignEntryError(): StoreError {
  return new StoreError({
    code: 'STORE_UNAVAILABLE',
    operation,
    sent: 'maybe',
    description: 'expected a record of sendOnce in the store: is another program using its keys?',
  });
}
