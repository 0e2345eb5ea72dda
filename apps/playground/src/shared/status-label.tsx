const meanings: Readonly<Record<string, string>> = {
  accepted: 'Accepted',
  pending: 'Queued',
  sent: 'With the carrier',
  ENROUTE: 'With the carrier',
  ACCEPTD: 'With the carrier',
  DELIVRD: 'Delivered',
  UNDELIV: 'Not delivered',
  REJECTD: 'Refused by the carrier',
  DELETED: 'Deleted',
  EXPIRED: 'Expired',
  UNKNOWN: 'Outcome not known',
  failed: 'Failed',
  blocked_country: 'Country blocked',
  queue_error: 'Not queued',
  config_error: 'Sending is not configured',
};

const waiting = new Set(['accepted', 'pending', 'sent', 'ENROUTE', 'ACCEPTD']);

function toneOf(status: string): 'good' | 'waiting' | 'bad' {
  if (status === 'DELIVRD') return 'good';
  return waiting.has(status) ? 'waiting' : 'bad';
}

/** A status in words, with the wire's own code beside it: that is what a log or the support asks for. */
export function StatusLabel({ status }: { readonly status: string }) {
  return (
    <span className="status" data-tone={toneOf(status)} data-status={status}>
      {meanings[status] ?? status} <code>{status}</code>
    </span>
  );
}
