import { useUpdateWebhooks } from '@23telecom/react';
import { useState } from 'react';
import { ErrorNotice } from '../../../shared/error-notice.tsx';
import { CopyIcon } from '../../../shared/ui/copy-icon.tsx';
import { describeSecretProblem, makeSecret, maxSecretLength } from './check-secret.ts';
import { RemoveSecretDialog } from './remove-secret-dialog.tsx';

/** Sets, replaces or removes the secret that signs webhooks. A secret that was set is never shown. */
export function SecretForm({
  isSet,
}: {
  /** Undefined while the settings are loading. */
  readonly isSet: boolean | undefined;
}) {
  const [secret, setSecret] = useState('');
  const [isMade, setIsMade] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [outcome, setOutcome] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const update = useUpdateWebhooks();

  function write(value: string, isByPage: boolean): void {
    setSecret(value);
    setIsMade(isByPage);
    setProblem(undefined);
    setOutcome('');
  }

  function save(): void {
    const found = describeSecretProblem(secret);
    setProblem(found);
    if (found !== undefined) {
      document.querySelector<HTMLElement>('#new-secret')?.focus();
      return;
    }
    update.mutate(
      { signingSecret: secret },
      {
        onSuccess: () => {
          write('', false);
          setOutcome(
            `The secret was ${isSet === true ? 'replaced' : 'set'}. Webhooks are signed with it from now on.`,
          );
        },
      },
    );
  }

  return (
    <section className="stack" aria-labelledby="secret">
      <h2 id="secret">Signing secret</h2>
      <p data-testid="secret-state">
        {isSet === undefined
          ? 'Loading …'
          : isSet
            ? 'Webhooks are signed.'
            : 'Webhooks are not signed, so anyone could forge one.'}
      </p>
      <p className="hint">
        Before you replace it, let your server accept the old and the new one. The server of this
        page does so by itself.
      </p>
      <form
        className="stack tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label className="label" htmlFor="new-secret">
          New secret
        </label>
        <div className="webhook-address">
          <input
            id="new-secret"
            className="input"
            // A secret that the page made is shown, because it has to be copied to a server.
            type={isMade ? 'text' : 'password'}
            autoComplete="new-password"
            maxLength={maxSecretLength}
            value={secret}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby="new-secret-problem"
            onChange={(event) => write(event.target.value, false)}
          />
          {isMade && <CopyIcon text={secret} label="Copy the new secret" />}
        </div>
        <p className="fault" id="new-secret-problem" role={problem ? 'alert' : undefined}>
          {problem}
        </p>
        <div className="row">
          <button
            type="submit"
            className="button"
            aria-disabled={isSet === undefined || update.isPending || undefined}
          >
            {isSet === false ? 'Set' : 'Replace'}
          </button>
          <button type="button" className="button bare" onClick={() => write(makeSecret(), true)}>
            Make one
          </button>
          {isSet === true && (
            <button type="button" className="button bare" onClick={() => setIsAsking(true)}>
              Remove…
            </button>
          )}
        </div>
        <p className="hint" role="status" data-testid="secret-outcome">
          {outcome}
        </p>
      </form>
      {update.error && <ErrorNotice error={update.error} />}
      {isAsking && (
        <RemoveSecretDialog
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            update.mutate(
              { clearSigningSecret: true },
              { onSuccess: () => setOutcome('The secret was removed. Webhooks are not signed.') },
            );
          }}
        />
      )}
    </section>
  );
}
