const words: Readonly<Record<string, string>> = {
  accepted: 'Accepted',
  pending: 'Queued',
  sent: 'Sent to the carrier',
  ACCEPTD: 'Taken by the carrier',
  ENROUTE: 'En route',
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

/** What each outcome that is no delivery means (contract §9 and §1.2), and what to do about it. */
const reasons: Readonly<Record<string, string>> = {
  UNDELIV:
    'The carrier could not deliver it: the number may be out of use, or the phone was off too long.',
  REJECTD:
    'The carrier refused it: a filter, a blacklist, or a sender ID that it does not pass on.',
  DELETED: 'It was deleted on its way, and counts as not delivered.',
  EXPIRED: 'The phone was not reached in time.',
  UNKNOWN: 'The carrier never said what became of it.',
  failed: 'It failed inside the gateway, and was not billed: send it again.',
  blocked_country: 'The account blocks this country: nothing was sent or billed.',
  queue_error: 'The provider could not queue it: nothing was sent, send it again.',
  config_error: 'The account is not set up for SMS: nothing was sent, ask the provider.',
};

/** How a status is to be taken. */
export type StatusTone = 'good' | 'waiting' | 'bad';

/** A status in words; one that is not known is its own word. */
export const wordOf = (status: string): string => words[status] ?? status;

/** Why a message was not delivered; undefined where nothing has to be said. */
export const reasonOf = (status: string): string | undefined => reasons[status];

/** A status that is not known is not final: more may come. */
export function toneOf(status: string): StatusTone {
  if (status === 'DELIVRD') return 'good';
  return status in reasons ? 'bad' : 'waiting';
}

/** Whether nothing more will come: of a message, or of a recipient that was never accepted. */
export const isEnd = (status: string): boolean => toneOf(status) !== 'waiting';
