import { Check, Minus, X } from 'lucide-react';
import { useState } from 'react';
import { SwitchField } from '../../shared/ui/switch-field.tsx';
import { inspectSignature, type Step } from './inspect-signature.ts';

const icons = { passed: Check, failed: X, 'not reached': Minus } as const;

/** Paste a webhook, see which step of its verification fails. Nothing leaves the page. */
export function SignatureInspector() {
  const [secret, setSecret] = useState('');
  const [headers, setHeaders] = useState('');
  const [body, setBody] = useState('');
  const [isAgeIgnored, setIsAgeIgnored] = useState(true);
  const [steps, setSteps] = useState<readonly Step[]>();

  return (
    <section className="card stack" aria-labelledby="inspector">
      <h2 id="inspector">Signature inspector</h2>
      <p className="hint">Verified here in the page, with the code that your server uses.</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void inspectSignature({ secret, headers, body, isAgeIgnored }).then(setSteps);
        }}
      >
        <label className="field">
          <span className="label">Headers</span>
          <textarea
            className="input mono"
            rows={5}
            value={headers}
            placeholder={'X-Webhook-Timestamp: 1771065004\nX-Webhook-Signature: sha256=…'}
            onChange={(event) => setHeaders(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="label">Raw body</span>
          <textarea
            className="input mono"
            rows={6}
            value={body}
            placeholder='{"message_id":"api_42_…","status":"DELIVRD"}'
            onChange={(event) => setBody(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="label">Secret</span>
          <input
            className="input"
            type="password"
            autoComplete="off"
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
          />
        </label>
        <SwitchField isSelected={isAgeIgnored} onChange={setIsAgeIgnored}>
          Ignore the age
        </SwitchField>
        <div>
          <button type="submit" className="button" disabled={secret === ''}>
            Inspect
          </button>
        </div>
      </form>
      {steps && (
        <ol role="list" className="steps" aria-live="polite" data-testid="steps">
          {steps.map(({ label, outcome, message }) => {
            const Icon = icons[outcome];
            return (
              <li key={label} data-outcome={outcome}>
                <Icon size={18} aria-hidden />
                <div>
                  {label} <span className="hint">({outcome})</span>
                  {message !== undefined && <p>{message}</p>}
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
