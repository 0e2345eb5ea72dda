import { useUpdateWebhooks } from '@23telecom/react';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { RemoveSecretDialog } from './remove-secret-dialog.tsx';

/** The secret that webhooks are signed with: set, replaced or removed, and never shown. */
export function SecretCard({
  isSet,
}: {
  /** Undefined while the settings are on their way. */
  readonly isSet: boolean | undefined;
}) {
  const [secret, setSecret] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const update = useUpdateWebhooks();
  return (
    <section className="card stack" aria-labelledby="secret">
      <h2 id="secret">Signing secret</h2>
      <p data-testid="secret-state">
        {isSet === undefined
          ? 'Loading …'
          : isSet
            ? 'Webhooks are signed.'
            : 'Webhooks are not signed: anyone could forge one.'}
      </p>
      <p className="hint">
        To replace the secret without losing a webhook, let your server accept both the old and the
        new one first, then set the new one here. This page’s own server does so by itself.
      </p>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ signingSecret: secret }, { onSuccess: () => setSecret('') });
        }}
      >
        <label className="field secret-field">
          <span className="label">New secret</span>
          <input
            className="input"
            type="password"
            autoComplete="new-password"
            maxLength={64}
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={secret === '' || update.isPending}>
          {isSet === false ? 'Set' : 'Replace'}
        </button>
        {isSet !== false && (
          <button
            type="button"
            className="button quiet"
            disabled={isSet === undefined || update.isPending}
            onClick={() => setIsAsking(true)}
          >
            Remove
          </button>
        )}
      </form>
      {isAsking && (
        <RemoveSecretDialog
          onClose={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            update.mutate({ clearSigningSecret: true });
          }}
        />
      )}
      {update.error && <ErrorNotice error={update.error} />}
    </section>
  );
}
