export type { SchemaIssue, SchemaOptions, SchemaResult, StringSchema } from './create-schema.ts';
export { recipientSchema, senderIdSchema } from './schemas.ts';
export { recipientSentences, senderIdSentences } from './sentences.ts';
