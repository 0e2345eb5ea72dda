import {
  createWebhooks,
  isWebhookVerificationError,
  type WebhookVerificationCode,
} from '@23telecom/client/webhooks';
import { formatClock, formatDate } from '../../../shared/format/format-time.ts';
import { readHeaders } from './read-headers.ts';

/** A step of the verification. */
export interface Step {
  readonly label: string;
  /** `skipped` at the reader's wish; `not checked` because an earlier step failed. */
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'not checked';
  /** Why the step failed, and how to fix it. */
  readonly message?: string | undefined;
}

const ageLabel = 'It was signed within five minutes of now';

/** The steps in the order in which they are checked. */
const steps: readonly {
  readonly label: string;
  readonly codes: readonly WebhookVerificationCode[];
}[] = [
  { label: 'Both headers are present', codes: ['MISSING_HEADER'] },
  { label: 'The timestamp is in Unix seconds', codes: ['BAD_TIMESTAMP'] },
  { label: ageLabel, codes: ['TOO_OLD', 'TOO_NEW'] },
  { label: 'The body is the original text', codes: ['BODY_NOT_RAW', 'BODY_TOO_LARGE'] },
  { label: 'The signature matches the secret and the body', codes: ['NO_MATCH'] },
];

/** Verifies a pasted webhook with the client's own code, and returns the outcome of each step. */
export async function inspectSignature(input: {
  readonly secret: string;
  readonly headers: string;
  readonly body: string;
  /** Skips the check of the timestamp, since a webhook from a log is always old. */
  readonly isAgeIgnored: boolean;
}): Promise<readonly Step[]> {
  const headers = readHeaders(input.headers);
  const webhooks = createWebhooks({
    // A pasted secret may have spaces around it, which `createWebhooks` rejects.
    secrets: input.secret.trim(),
    ...(input.isAgeIgnored && { toleranceMs: Infinity }),
  });
  function pass(label: string): Step {
    return label === ageLabel && input.isAgeIgnored
      ? { label, outcome: 'skipped', message: describeAge(headers['x-webhook-timestamp']) }
      : { label, outcome: 'passed' };
  }
  try {
    await webhooks.verify({ headers, body: input.body });
  } catch (error) {
    if (!isWebhookVerificationError(error)) {
      // The only other error: the signature matches, but the body is not JSON.
      return [
        ...steps.map(({ label }) => pass(label)),
        {
          label: 'The body is JSON',
          outcome: 'failed',
          message: 'The signature matches, but the body is not JSON.',
        },
      ];
    }
    const failed = steps.findIndex(({ codes }) => codes.includes(error.code));
    return steps.map(({ label }, index) => {
      if (index < failed) return pass(label);
      if (index > failed) return { label, outcome: 'not checked' };
      return { label, outcome: 'failed', message: error.message };
    });
  }
  return steps.map(({ label }) => pass(label));
}

/** When the webhook was signed; the reader decides whether that is too long ago. */
function describeAge(timestamp: string | undefined): string | undefined {
  const seconds = Number(timestamp);
  const signedAt = new Date(seconds * 1_000);
  if (Number.isNaN(signedAt.getTime())) return undefined;
  const iso = signedAt.toISOString();
  return `It was signed on ${formatDate(iso)} at ${formatClock(iso)}.`;
}
