import {
  createWebhooks,
  isWebhookVerificationError,
  type WebhookVerificationCode,
} from '@23telecom/client/webhooks';
import { readHeaders } from './read-headers.ts';

/** One step of the verification, in the order in which they are taken. */
export interface Step {
  readonly label: string;
  readonly outcome: 'passed' | 'failed' | 'not reached';
  /** Why it failed, and how to mend it. */
  readonly message?: string;
}

const steps: readonly {
  readonly label: string;
  readonly codes: readonly WebhookVerificationCode[];
}[] = [
  { label: 'Both headers are there', codes: ['missing_header'] },
  { label: 'The timestamp is in unix seconds', codes: ['bad_timestamp'] },
  { label: 'It was signed within five minutes of now', codes: ['too_old', 'too_new'] },
  { label: 'The body is raw', codes: ['body_not_raw'] },
  { label: 'The signature is that of this secret over this body', codes: ['no_match'] },
];

/** Verifies what was pasted with the very code that a server would, and tells how far it came. */
export async function inspectSignature(input: {
  readonly secret: string;
  readonly headers: string;
  readonly body: string;
  /** A webhook from a log is old by nature. */
  readonly isAgeIgnored: boolean;
}): Promise<readonly Step[]> {
  const webhooks = createWebhooks({
    secrets: input.secret,
    ...(input.isAgeIgnored && { toleranceMs: Infinity }),
  });
  try {
    await webhooks.verify({ headers: readHeaders(input.headers), body: input.body });
  } catch (error) {
    if (!isWebhookVerificationError(error)) {
      // The signature holds, and what it holds for is no JSON.
      return [
        ...steps.map(({ label }) => ({ label, outcome: 'passed' as const })),
        {
          label: 'The body is JSON',
          outcome: 'failed',
          message: 'It was signed as it is, yet it is no JSON.',
        },
      ];
    }
    const failed = steps.findIndex(({ codes }) => codes.includes(error.code));
    return steps.map(({ label }, index) => {
      if (index < failed) return { label, outcome: 'passed' };
      if (index > failed) return { label, outcome: 'not reached' };
      return { label, outcome: 'failed', message: `${error.code}: ${error.message}` };
    });
  }
  return steps.map(({ label }) => ({ label, outcome: 'passed' }));
}
