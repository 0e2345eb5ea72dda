/** Our names and the wire's, where the wire's is not ours in snake_case: several with spaces between. */
export type WireNames = Readonly<Record<string, string>>;

/**
 * What several endpoints have (design, "One vocabulary"); the first is what is written, all are read.
 * What only one has stands with it.
 */
const sharedNames: WireNames = {
  recipient: 'recipient dnis to',
  messageId: 'message_id client_message_id',
  segments: 'segments segment_num num_parts total_segments',
  text: 'message',
  senderId: 'sender_id sender',
  recipients: 'total_recipients',
  results: 'results messages',
  cost: 'cost total_cost',
  accepted: 'accepted_count',
  blocked: 'blocked_count',
  queueErrors: 'queue_error_count',
  configErrors: 'config_error_count',
  dbErrors: 'db_error_count',
  sentAt: 'sent_at created_at',
};

/** The wire's names for one of ours: `isClicked` is `clicked`, `clickedAt` is `clicked_at`. */
export function toWireNames(name: string, ownNames: WireNames = {}): string[] {
  const written =
    ownNames[name] ??
    sharedNames[name] ??
    name
      .replace(/^is/, '')
      .replace(/(?!^)[A-Z]/g, '_$&')
      .toLowerCase();
  return written.split(' ');
}
