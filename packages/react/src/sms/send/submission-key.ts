import type { SendInput } from '@23telecom/client';

/**
 * Creates the key of a submission for `sms.sendOnce`: the draft and a digest of its contents. A second
 * submission of the same contents thus has the same key, and changed contents have another one.
 *
 * @param draft - id of the draft, such as the form's hidden field `key`
 * @example
 * ```ts
 * await telecom.sms.sendOnce(createSubmissionKey(draft, input), input);
 * ```
 */
export function createSubmissionKey(draft: string, { to, text, senderId }: SendInput): string {
  return `${draft}.${digest(JSON.stringify([to, text, senderId]))}`;
}

/**
 * FNV-1a with 64 bits. If two contents of one draft had the same digest, `sendOnce` would reject the second one
 * (`KEY_REUSED`), so no message would be lost in silence.
 */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(36);
}
