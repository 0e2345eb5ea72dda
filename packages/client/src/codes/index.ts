/**
 * Meanings of error codes and statuses, as data.
 *
 * @module codes
 */
export type { ErrorClassName, ErrorCodeInfo, ErrorCodeRow } from './error-code-info.ts';
export { errorCodes } from './error-codes.ts';
export { messageStatuses, type MessageStatusInfo } from './message-statuses.ts';
export { recipientStatuses, type RecipientStatusInfo } from './recipient-statuses.ts';
