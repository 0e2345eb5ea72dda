/**
 * The status of a message: the provider's own codes, open to codes that are not known yet.
 *
 * `pending`, `sent`, `ENROUTE` and `ACCEPTD` are on the way; the others are final.
 */
export type MessageStatus =
  | 'pending'
  | 'sent'
  | 'ENROUTE'
  | 'ACCEPTD'
  | 'DELIVRD'
  | 'UNDELIV'
  | 'REJECTD'
  | 'EXPIRED'
  | 'DELETED'
  | 'UNKNOWN'
  | 'failed'
  | (string & {});
