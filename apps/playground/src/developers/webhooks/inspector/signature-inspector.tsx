import { Check, CircleSlash, Minus, X } from 'lucide-react';
import { useState } from 'react';
import { SwitchField } from '../../../shared/ui/switch-field.tsx';
import { inspectSignature, type Step } from './inspect-signature.ts';

const icons = { passed: Check, failed: X, skipped: CircleSlash, 'not checked': Minus } as const;

/** Shows which step of verifying a pasted webhook fails. The input does not leave the page. */
export function SignatureInspector() {
  const [secret, setSecret] = useState('');
  const [headers, setHeaders] = useState('');
  const [body, setBody] = useState('');
  const [isAgeIgnored, setIsAgeIgnored] = useState(true);
  const [isSecretMissing, setIsSecretMissing] = useState(false);
  const [steps, setSteps] = useState<readonly Step[]>();

  return (
    <section className="stack" aria-labelledby="inspector">
      <h2 id="inspector">Check a signature</h2>
      <p className="hint">
        Paste a webhook to see why its signature was rejected. Nothing leaves this page.
      </p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setIsSecretMissing(secret.trim() === '');
          if (secret.trim() === '') {
            setSteps(undefined);
            document.querySelector<HTMLElement>('#inspected-secret')?.focus();
          } else void inspectSignature({ secret, headers, body, isAgeIgnored }).then(setSteps);
        }}
      >
        <label className="field">
          <span className="label">Headers</span>
          <textarea
            className="input mono"
            rows={4}
            value={headers}
            placeholder={'X-Webhook-Timestamp: 1771065004\nX-Webhook-Signature: sha256=…'}
            onChange={(event) => setHeaders(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="label">Raw body</span>
          <textarea
            className="input mono"
            rows={5}
            value={body}
            placeholder='{"message_id":"api_42_…","status":"DELIVRD"}'
            onChange={(event) => setBody(event.target.value)}
          />
        </label>
        <div className="field">
          <label className="label" htmlFor="inspected-secret">
            Secret
          </label>
          <input
            id="inspected-secret"
            className="input"
            type="password"
            autoComplete="off"
            value={secret}
            aria-invalid={isSecretMissing || undefined}
            aria-describedby="inspected-secret-problem"
            onChange={(event) => {
              setSecret(event.target.value);
              setIsSecretMissing(false);
            }}
          />
          <p className="fault" id="inspected-secret-problem">
            {isSecretMissing && 'Enter the secret that the webhook was signed with.'}
          </p>
        </div>
        <SwitchField isSelected={isAgeIgnored} onChange={setIsAgeIgnored}>
          Skip the 5-minute check
        </SwitchField>
        <div>
          <button type="submit" className="button">
            Check
          </button>
        </div>
      </form>
      {steps && (
        <ol role="list" className="inspection" aria-live="polite" data-testid="steps">
          {steps.map(({ label, outcome, message }) => {
            const Icon = icons[outcome];
            return (
              <li key={label} data-outcome={outcome}>
                <Icon className="icon lucide" aria-hidden />
                <div>
                  {label} <span className="hint">({outcome})</span>
                  {message !== undefined && <p className="hint">{message}</p>}
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
