/**
 * Where a message is: the provider's own codes, open to ones that are not known yet.
 *
 * `pending` and `sent` are on the way, as are `ENROUTE` and `ACCEPTD`; the others are final.
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
