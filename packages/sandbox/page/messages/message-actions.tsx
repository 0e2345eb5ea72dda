import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SandboxMessage } from '../../src/store/view-message.ts';
import { post } from '../data/call.ts';
import { describeStatus, failures } from '../format/statuses.ts';

/** Buttons that end the life of a message on its way. */
export function MessageActions({ message }: { readonly message: SandboxMessage }): JSX.Element {
  const [status, setStatus] = useState<(typeof failures)[number]>('UNDELIV');
  const [problem, setProblem] = useState('');
  const path = `messages/${encodeURIComponent(message.messageId)}`;
  function act(action: string, body: object = {}): void {
    setProblem('');
    post(`${path}/${action}`, body).catch((error: unknown) => setProblem(String(error)));
  }
  const isOver = describeStatus(message.status).tone !== 'wait';
  return (
    <>
      {!isOver && (
        <div class="row">
          <button type="button" class="button small" onClick={() => act('deliver')}>
            Deliver
          </button>
          <span class="joined">
            <button type="button" class="button small" onClick={() => act('fail', { status })}>
              Fail
            </button>
            <select
              class="input small"
              aria-label="Final status of a failure"
              value={status}
              onChange={({ currentTarget }) => setStatus(currentTarget.value as typeof status)}
            >
              {failures.map((failure) => (
                <option key={failure} value={failure}>
                  {describeStatus(failure).words}
                </option>
              ))}
            </select>
          </span>
        </div>
      )}
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
