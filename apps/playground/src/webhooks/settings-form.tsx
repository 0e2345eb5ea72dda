import type { WebhookSettings } from '@23telecom/client';
import { useTelecomClient, useUpdateWebhooks } from '@23telecom/react';
import { telecomKeys } from '@23telecom/react/options';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { SwitchField } from '../shared/ui/switch-field.tsx';
import { webhookTypes } from './webhook-types.ts';

/** The addresses, and a trial of each. */
export function SettingsForm({
  settings,
  isLoading,
}: {
  readonly settings: WebhookSettings;
  readonly isLoading: boolean;
}) {
  const [draft, setDraft] = useState(() =>
    Object.fromEntries(webhookTypes.map(({ url }) => [url, settings[url] ?? ''])),
  );
  const update = useUpdateWebhooks();
  const client = useTelecomClient();
  const queryClient = useQueryClient();
  const trial = useMutation({
    mutationFn: (type: (typeof webhookTypes)[number]['type']) => client.webhooks.test({ type }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: telecomKeys.webhooks.logs() }),
  });

  return (
    <section className="card stack" aria-labelledby="webhook-settings">
      <h2 id="webhook-settings">Addresses</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate(
            // An empty address switches its webhook off.
            Object.fromEntries(
              Object.entries(draft).map(([key, url]) => [key, url.trim() || null]),
            ),
          );
        }}
      >
        {webhookTypes.map(({ type, url, label }) => (
          <div className="field" key={type}>
            <label htmlFor={`webhook-${type}`}>{label}</label>
            <div className="webhook-address">
              <input
                id={`webhook-${type}`}
                className="input"
                type="url"
                inputMode="url"
                placeholder="Off: https://your-server.example/webhooks"
                value={draft[url]}
                disabled={isLoading}
                onChange={(event) => setDraft({ ...draft, [url]: event.target.value })}
              />
              <button
                type="button"
                className="button quiet"
                disabled={settings[url] === null || trial.isPending}
                onClick={() => trial.mutate(type)}
              >
                Test<span className="visually-hidden"> {label}</span>
              </button>
            </div>
          </div>
        ))}
        <SwitchField
          isSelected={settings.isUniqueClicksOnly}
          onChange={(isUniqueClicksOnly) => update.mutate({ isUniqueClicksOnly })}
        >
          Only the first click of each recipient of a campaign
        </SwitchField>
        <div className="row">
          <button type="submit" className="button" disabled={isLoading || update.isPending}>
            Save addresses
          </button>
          <span className="hint" role="status" data-testid="webhook-outcome">
            {update.isSuccess && !trial.data && 'Saved'}
            {trial.data &&
              `${trial.data.type}: ${
                trial.data.statusCode === null
                  ? (trial.data.error ?? 'no answer')
                  : `answered ${trial.data.statusCode} in ${trial.data.durationMs ?? '?'} ms`
              }`}
          </span>
        </div>
        {update.error && <ErrorNotice error={update.error} />}
        {trial.error && <ErrorNotice error={trial.error} />}
      </form>
    </section>
  );
}
