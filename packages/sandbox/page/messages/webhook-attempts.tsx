import type { JSX } from 'preact';
import type { WebhookAttempt } from '../../src/webhooks/webhook-log.ts';
import { formatAddress, formatTime } from '../format/format.ts';

interface WebhookAttemptsProps {
  readonly attempts: readonly WebhookAttempt[];
  readonly hasUrl: boolean;
}

/** Every attempt to report on a message to the customer's server. */
export function WebhookAttempts({ attempts, hasUrl }: WebhookAttemptsProps): JSX.Element {
  return (
    <section class="section" aria-labelledby="webhooks-title">
      <h3 id="webhooks-title">Webhooks</h3>
      {attempts.length === 0 ? (
        <p class="hint">
          {hasUrl
            ? 'None sent for this message yet.'
            : 'No webhook URL is set. Start the sandbox with --webhook-url to receive reports.'}
        </p>
      ) : (
        <ol class="timeline">
          {attempts.map((attempt) => (
            <li key={attempt.id} class={attempt.error === null ? 'good' : 'bad'}>
              <b>{describeResult(attempt)}</b>
              <time dateTime={new Date(attempt.createdAt).toISOString()}>
                {formatTime(attempt.createdAt)}
              </time>
              <span class="hint">
                {attempt.type}, attempt {attempt.attempt} of 3, {attempt.durationMs} ms,{' '}
                {formatAddress(attempt.url)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function describeResult({ statusCode, error }: WebhookAttempt): string {
  if (statusCode !== null) return `Response ${statusCode}`;
  return `No response: ${error ?? 'unknown reason'}`;
}
