/**
 * Names that mean the same, in groups: ours first, then those of the wire and of other SMS services. A
 * name that an operation does not have is explained by the first name of its group that it has.
 */
const groups: readonly (readonly string[])[] = [
  // `phone` is the filter's name; there, `to` is a day.
  [
    ...['recipients', 'phone', 'to', 'recipient', 'dnis', 'number', 'numbers', 'phones', 'msisdn'],
    ...['phone_number', 'phone_numbers', 'mobile', 'destination', 'destinations', 'to_number'],
    ...['destination_address', 'receiver', 'contact', 'contacts', 'address', 'dst'],
  ],
  [
    ...['text', 'message', 'body', 'content', 'msg', 'sms', 'message_text', 'message_body'],
    ...['short_message', 'messages', 'template', 'payload'],
  ],
  [
    ...['senderId', 'sender', 'from', 'sender_id', 'originator', 'source_address', 'source_addr'],
    ...['from_number', 'sender_name', 'alpha_sender', 'messaging_service_sid', 'brand'],
    ...['oadc', 'src'],
  ],
  [
    ...['messageId', 'message_id', 'client_message_id', 'id', 'sid', 'message_sid', 'uuid'],
    ...['message_uuid', 'sms_id'],
  ],
  ['actionType', 'action', 'event', 'event_type', 'conversion', 'goal', 'type'],
  [
    ...['deliveryUrl', 'delivery_url', 'dlr_url', 'status_callback', 'callback', 'callback_url'],
    ...['webhook', 'webhook_url', 'notify_url', 'delivery_report_url', 'report_url', 'url'],
  ],
  ['signingSecret', 'secret', 'webhook_secret'],
  ['isUniqueClicksOnly', 'unique_clicks_only', 'unique_clicks'],
  ['type', 'kind', 'event', 'webhook', 'webhook_type', 'event_type', 'name'],
  ['status', 'state', 'dlr_status', 'delivery_status', 'status_code'],
  ['period', 'range', 'interval', 'timeframe', 'days'],
  ['from', 'date_from', 'start', 'start_date', 'since', 'after', 'date_sent_after', 'created_from'],
  ['to', 'date_to', 'end', 'end_date', 'until', 'before', 'date_sent_before', 'created_to'],
  ['country', 'country_code', 'iso', 'iso_code'],
  ['page', 'page_number', 'offset', 'cursor'],
  ['limit', 'page_size', 'per_page', 'size', 'count', 'take', 'max_results'],
  ['source', 'channel', 'traffic', 'traffic_source'],
  ['store', 'journal'],
];

function toSnakeCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/-/g, '_')
    .toLowerCase();
}

/** Finds the name, of the given ones, that means the same as a name of another vocabulary. */
export function findSynonym(given: string, names: readonly string[]): string | undefined {
  const name = toSnakeCase(given);
  for (const group of groups) {
    const found = group.some((each) => toSnakeCase(each) === name)
      ? group.find((each) => names.includes(each))
      : undefined;
    if (found !== undefined && found !== given) return found;
  }
  return undefined;
}
