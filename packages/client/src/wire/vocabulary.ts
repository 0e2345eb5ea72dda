/**
 * Our names and the wire's, where the wire's is not ours in snake_case; the first is what is written,
 * all are read (design, "One vocabulary").
 */
const wireNames: Readonly<Record<string, string>> = {
  recipient: 'recipient dnis to',
  messageId: 'message_id client_message_id',
  segments: 'segments segment_num num_parts total_segments',
  text: 'message',
  senderId: 'sender_id sender',
  recipients: 'total_recipients',
  results: 'results messages',
  items: 'messages logs',
  days: 'daily',
  cost: 'cost total_cost',
  accepted: 'accepted_count',
  blocked: 'blocked_count',
  queueErrors: 'queue_error_count',
  configErrors: 'config_error_count',
  dbErrors: 'db_error_count',
  clicks: 'click_count',
  uniqueClicks: 'unique_click_count',
  actions: 'action_count',
  averageCost: 'avg_cost_per_msg',
  sentAt: 'sent_at created_at',
  updatedAt: 'updated',
  dialCode: 'dialcode',
  previousRate: 'prev_rate',
  validFrom: 'rate_start_date',
  validUntil: 'rate_end_date',
  isMain: 'is_main',
};

/** The wire's names for one of ours: `isClicked` is `clicked`, `clickedAt` is `clicked_at`. */
export function toWireNames(name: string): string[] {
  const written =
    wireNames[name] ??
    name
      .replace(/^is/, '')
      .replace(/(?!^)[A-Z]/g, '_$&')
      .toLowerCase();
  return written.split(' ');
}
