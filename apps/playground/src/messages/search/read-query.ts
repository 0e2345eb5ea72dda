/** The meaning of a text in the search box. */
export type MessageQuery =
  /** A whole message ID: its page opens. */
  | { readonly kind: 'id'; readonly messageId: string }
  /** A number, or enough digits of one for the provider's filter. */
  | { readonly kind: 'number'; readonly digits: string; readonly words: string }
  /** A part of the text, sender, message ID or number, in lower case. */
  | { readonly kind: 'words'; readonly words: string };

/** `api_{user_id}_{nanoseconds}_{16 hex digits}` (contract §1.2). */
const idForm = /^api_\d+_\d+_[0-9a-f]{16}$/i;
/** A number as people write it: `+44 (0)7700 900-003`. */
const numberForm = /^\+?[\d\s().\-/]+$/;
/** Fewer digits are more likely a code in a text, more are a part of a message ID. */
const digitCounts = { min: 7, max: 15 };

/** Reads the search box; undefined if it is empty. */
export function readQuery(query: string | undefined): MessageQuery | undefined {
  const text = query?.trim() ?? '';
  if (text === '') return undefined;
  if (idForm.test(text)) return { kind: 'id', messageId: text.toLowerCase() };
  const words = text.toLowerCase();
  const digits = numberForm.test(text) ? readDigits(text) : '';
  return digits.length >= digitCounts.min && digits.length <= digitCounts.max
    ? { kind: 'number', digits, words }
    : { kind: 'words', words };
}

/** The history has E.164 numbers, so the trunk prefix of a national number and `00` are dropped. */
function readDigits(text: string): string {
  return text.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
}
