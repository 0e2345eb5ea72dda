import {
  type InsufficientBalanceError,
  isInsufficientBalanceError,
  isRateLimitError,
  type Sent,
  type TelecomError,
} from '@23telecom/client';
import { maxRecipients } from '@23telecom/encoding';
import { formatSpan } from './format/format-duration.ts';
import { formatMoney } from './format/format-money.ts';

/** The remedy for an error, by its code. */
const adviceByCode: Readonly<Record<string, string>> = {
  INVALID_TO: 'Check the recipients: each number needs + and a country code.',
  INVALID_MESSAGE: 'Write a text: an empty message cannot be sent.',
  INVALID_SENDER: 'Use 3 to 11 letters and digits, starting with a letter, or a phone number.',
  TOO_MANY_RECIPIENTS: `Send to at most ${maxRecipients} numbers in one request.`,
  NO_SMS_ACCESS: 'Ask the provider to turn on SMS for this account.',
  CONFIG_ERROR: 'The account is not set up completely: contact the provider.',
  FORBIDDEN: 'Give the API key this permission in the portal, under Settings → API Keys.',
  UNAUTHORIZED: 'Check TELECOM_API_KEY on the playground’s server.',
  INVALID_API_KEY: 'Check TELECOM_API_KEY on the playground’s server.',
  API_KEY_INACTIVE: 'Turn the API key on in the portal, or use another.',
  API_KEY_EXPIRED: 'Create a new API key in the portal.',
  IP_NOT_ALLOWED: 'Add the server’s IP address to the allow list of the API key.',
  DB_ERROR: 'The provider queued nothing, so you can send it again.',
  INSUFFICIENT_BALANCE: 'Top up the account, or send to fewer recipients.',
  CONNECTION_REFUSED: 'The provider cannot be reached: try again later.',
  SERVICE_UNAVAILABLE: 'Check the API key on the playground’s server, and its permissions.',
  SANDBOX_UNAVAILABLE: 'The provider’s simulator is down: try again later.',
};

/** Returns the remedy for an error, in one sentence. */
export function adviseOn(error: TelecomError): string {
  const { code, sent, retryable } = error;
  if (isInsufficientBalanceError(error)) return adviseOnBalance(error);
  if (isRateLimitError(error)) {
    // Rounded up: a request that is sent earlier is refused again.
    const waitMs = Math.ceil((error.retryAfterMs ?? 0) / 1_000) * 1_000;
    return waitMs > 0
      ? `Wait ${formatSpan(waitMs)}, then send it again.`
      : 'Wait a moment, then send it again.';
  }
  return adviseOnCode(code, sent, retryable);
}

/** Like `adviseOn`, from the code and `sent` alone. */
function adviseOnCode(code: string, sent: Sent, isRetryable = false): string {
  if (sent === 'maybe') {
    return 'Check the history before you send it again, so that you do not pay twice.';
  }
  return adviceByCode[code] ?? (isRetryable ? 'Try again.' : 'Fix this and try again.');
}

function adviseOnBalance({ balance, estimatedCost, currency }: InsufficientBalanceError): string {
  if (balance === null || estimatedCost === null || currency === null) {
    return 'Top up the account, or send to fewer recipients.';
  }
  const [cost, available, missing] = [estimatedCost, balance, estimatedCost - balance].map(
    (amount) => formatMoney(amount, currency),
  );
  return `The send costs ${cost ?? ''} and the balance is ${available ?? ''}: top up ${missing ?? ''}, or send to fewer recipients.`;
}
