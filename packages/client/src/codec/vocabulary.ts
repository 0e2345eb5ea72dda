/** For one of our field names, its names on the wire: requests use the first, responses any of them. */
export type WireNames = Readonly<Record<string, readonly string[]>>;

/**
 * Fields that several endpoints share and whose wire name is not simply our name in snake_case. A
 * name that only one endpoint uses is in that endpoint's file.
 */
const sharedNames: WireNames = {
  recipient: ['recipient', 'dnis', 'to'],
  messageId: ['message_id', 'client_message_id'],
  segments: ['segments', 'segment_num', 'num_parts', 'total_segments'],
  text: ['message'],
  senderId: ['sender_id', 'sender'],
  recipients: ['total_recipients'],
  results: ['results', 'messages'],
  cost: ['cost', 'total_cost'],
  accepted: ['accepted_count'],
  blocked: ['blocked_count'],
  queueErrors: ['queue_error_count'],
  configErrors: ['config_error_count'],
  dbErrors: ['db_error_count'],
  sentAt: ['sent_at', 'created_at'],
};

/** Looks up the wire names of a field. By rule, `isClicked` is `clicked` and `clickedAt` is `clicked_at`. */
export function toWireNames(name: string, ownNames: WireNames = {}): readonly string[] {
  return ownNames[name] ?? sharedNames[name] ?? [toSnakeCase(name.replace(/^is/, ''))];
}

function toSnakeCase(name: string): string {
  return name.replace(/(?!^)[A-Z]/g, '_$&').toLowerCase();
}
