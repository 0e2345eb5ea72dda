import { useBalance, useSendSms, useSmsCost } from '@23telecom/react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { CostTable } from './cost-table.tsx';
import { Deliveries } from './deliveries.tsx';
import { MessageMeter } from './message-meter.tsx';
import { parseRecipients } from './parse-recipients.ts';

/** Text and recipients in; encoding, segments and cost as they are typed; then send and follow. */
export function Compose() {
  const id = useId();
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState('');
  const [senderId, setSenderId] = useState('');

  const recipients = useMemo(() => parseRecipients(pasted), [pasted]);
  // Typing comes first: the cost of many recipients follows when the keys are at rest.
  const shownRecipients = useDeferredValue(recipients);
  const cost = useSmsCost({
    text: useDeferredValue(text),
    to: shownRecipients,
    senderId: senderId === '' ? undefined : senderId,
  });
  const balance = useBalance();
  const send = useSendSms();
  const isComplete = text !== '' && recipients.length > 0 && senderId !== '';

  return (
    <div className="columns">
      <form
        className="card stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ to: recipients, text, senderId });
        }}
      >
        <h2>Message</h2>
        <div className="field">
          <label htmlFor={`${id}text`}>Text</label>
          <textarea
            id={`${id}text`}
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <MessageMeter analysis={cost.analysis} offenders={cost.offenders} />
        </div>
        <div className="field">
          <label htmlFor={`${id}to`}>Recipients</label>
          <textarea
            id={`${id}to`}
            rows={3}
            value={pasted}
            aria-describedby={`${id}to-hint`}
            aria-invalid={cost.recipientProblems.length > 0}
            onChange={(event) => setPasted(event.target.value)}
          />
          <p className="hint" id={`${id}to-hint`}>
            With + and country code, one a line or with commas, 100 at most.
          </p>
          {cost.recipientProblems.length > 0 && (
            <div className="notice" data-testid="recipient-problems">
              <ul>
                {cost.recipientProblems.map((problem) => (
                  <li key={problem.index}>
                    {shownRecipients[problem.index]}: {problem.message}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <div className="field">
          <label htmlFor={`${id}sender`}>Sender ID</label>
          <input
            id={`${id}sender`}
            value={senderId}
            placeholder="MyApp"
            autoComplete="off"
            aria-describedby={`${id}sender-hint`}
            aria-invalid={cost.senderProblem !== undefined}
            onChange={(event) => setSenderId(event.target.value.trim())}
          />
          <p className="hint" id={`${id}sender-hint`}>
            {cost.senderProblem?.message ?? '3 to 11 letters and digits, or a phone number.'}
          </p>
        </div>
        <div>
          <button type="submit" disabled={!isComplete || send.isPending}>
            {send.isPending ? 'Sending …' : 'Send'}
          </button>
        </div>
        {send.error && <ErrorNotice error={send.error} />}
      </form>

      <div className="stack">
        <CostTable estimate={cost.estimate} balance={balance.data} />
        {send.data && <Deliveries results={send.data.results} />}
      </div>
    </div>
  );
}
