import { checkRecipient } from '../checks/check-recipient.ts';
import { checkSenderId } from '../checks/check-sender-id.ts';
import { createSchema, type SchemaOptions, type StringSchema } from './create-schema.ts';
import { recipientSentences, senderIdSentences } from './sentences.ts';

/**
 * A Standard Schema for a phone number in E.164: `checkRecipient` for form libraries.
 *
 * @example
 * ```ts
 * recipientSchema()['~standard'].validate('07400 123456');
 * // { issues: [{ code: 'MISSING_PLUS', message: 'Start the phone number with + and the country code.' }] }
 * ```
 */
export function recipientSchema(options: SchemaOptions = {}): StringSchema {
  return createSchema(checkRecipient, recipientSentences, options);
}

/**
 * A Standard Schema for a sender ID: `checkSenderId` for form libraries.
 *
 * @example
 * ```ts
 * const schema = senderIdSchema({ messages: { EMPTY: 'Bitte einen Absender eingeben.' } });
 * schema['~standard'].validate(''); // { issues: [{ code: 'EMPTY', message: 'Bitte einen Absender eingeben.' }] }
 * ```
 */
export function senderIdSchema(options: SchemaOptions = {}): StringSchema {
  return createSchema(checkSenderId, senderIdSentences, options);
}
