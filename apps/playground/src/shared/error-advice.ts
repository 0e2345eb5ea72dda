import {
  type InsufficientBalanceError,
  isInsufficientBalanceError,
  isRateLimitError,
  type Sent,
  type TelecomError,
} from '@23telecom/client';
import { formatMoney } from './format-money.ts';

/** What a reader can do about an error, by its code. */
const adviceByCode: Readonly<Record<string, string>> = {
  INVALID_TO: 'Check the recipients: each needs + and its country code.',
  INVALID_MESSAGE: 'Write a text: an empty one cannot be sent.',
  INVALID_SENDER: 'Use 3 to 11 letters and digits that begin with a letter, or a phone number.',
  TOO_MANY_RECIPIENTS: 'Send to at most 100 numbers in one request.',
  NO_SMS_ACCESS: 'Ask the provider to turn on SMS for this account.',
  CONFIG_ERROR: 'The account is not fully set up: ask the provider.',
  FORBIDDEN: 'Give the key this permission in the portal, under Settings → API Keys.',
  UNAUTHORIZED: 'Check TELECOM_API_KEY on the playground’s server.',
  INVALID_API_KEY: 'Check TELECOM_API_KEY on the playground’s server.',
  API_KEY_INACTIVE: 'Turn the key on in the portal, or use another.',
  API_KEY_EXPIRED: 'Make a new key in the portal.',
  IP_NOT_ALLOWED: 'Add the server’s address to the key’s allow list.',
  DB_ERROR: 'The provider queued nothing: send it again.',
  INSUFFICIENT_BALANCE: 'Top up the account, or send to fewer recipients.',
  CONNECTION_REFUSED: 'The provider cannot be reached: try again in a while.',
  SERVICE_UNAVAILABLE: 'Check the key and its permissions on the playground’s server.',
  SANDBOX_UNAVAILABLE: 'The provider’s simulator is down: try again in a while.',
};

/** What to do about an error: one sentence. */
export function adviseOn(error: TelecomError): string {
  const { code, sent, retryable } = error;
  if (isInsufficientBalanceError(error)) return adviseOnBalance(error);
  if (isRateLimitError(error)) {
    const seconds = Math.ceil((error.retryAfterMs ?? 0) / 1000);
    return seconds > 0
      ? `Wait ${seconds} s and send it again.`
      : 'Wait a moment and send it again.';
  }
  return adviseOnCode(code, sent, retryable);
}

/** The same where nothing but the code and the fate is known. */
export function adviseOnCode(code: string, sent: Sent, isRetryable = false): string {
  if (sent === 'maybe') {
    return 'Look it up in the history before you send it again: a second send would be billed.';
  }
  return adviceByCode[code] ?? (isRetryable ? 'Try again.' : 'Mend what it names and try again.');
}

function adviseOnBalance({ balance, estimatedCost, currency }: InsufficientBalanceError): string {
  if (balance === null || estimatedCost === null || currency === null) {
    return 'Top up the account, or send to fewer recipients.';
  }
  const [cost, has, lacks] = [estimatedCost, balance, estimatedCost - balance].map((amount) =>
    formatMoney(amount, currency),
  );
  return `It costs ${cost ?? ''} and the balance is ${has ?? ''}: top up ${lacks ?? ''}, or send to fewer recipients.`;
}
