import type { WebhookSettings } from '@23telecom/client';
import { useUpdateWebhooks } from '@23telecom/react';
import { useRef } from 'react';
import { ErrorNotice } from '../../../shared/error-notice.tsx';
import { SwitchField } from '../../../shared/ui/switch-field.tsx';
import { webhookTypes } from '../webhook-types.ts';
import { TestButton } from './test-button.tsx';
import { UrlSummary } from './url-summary.tsx';
import { useWebhookUrls } from './use-webhook-urls.ts';

/** The address of each kind of webhook, with a button that sends a test. */
export function WebhookUrlsForm({
  settings,
}: {
  /** Undefined while they are loading. */
  readonly settings: WebhookSettings | undefined;
}) {
  const form = useWebhookUrls(settings);
  const unique = useUpdateWebhooks();
  const summary = useRef<HTMLDivElement>(null);

  return (
    <section className="stack" aria-labelledby="webhook-settings">
      <h2 id="webhook-settings">Where webhooks go</h2>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save().then((isSaved) => {
            if (!isSaved) summary.current?.focus();
          });
        }}
      >
        <UrlSummary ref={summary} problems={form.problems} />
        {form.error && <ErrorNotice error={form.error} />}
        {webhookTypes.map(({ type, url, label, hint }) => (
          <div className="field" key={type}>
            <label className="label" htmlFor={`webhook-${type}`}>
              {label}
            </label>
            <span className="hint" id={`webhook-${type}-hint`}>
              {hint}
            </span>
            <div className="webhook-address">
              <input
                id={`webhook-${type}`}
                className="input"
                type="url"
                inputMode="url"
                placeholder="Off"
                value={form.draft[url]}
                disabled={settings === undefined}
                aria-invalid={form.problems[url] !== undefined || undefined}
                aria-describedby={`webhook-${type}-hint webhook-${type}-problem`}
                onChange={(event) => form.change(url, event.target.value)}
              />
              <TestButton type={type} label={label} isOn={(settings?.[url] ?? null) !== null} />
            </div>
            <p className="fault" id={`webhook-${type}-problem`}>
              {form.problems[url]}
            </p>
          </div>
        ))}
        <SwitchField
          isSelected={settings?.isUniqueClicksOnly ?? false}
          onChange={(isUniqueClicksOnly) => unique.mutate({ isUniqueClicksOnly })}
        >
          Report only the first click of each person
        </SwitchField>
        {unique.error && <ErrorNotice error={unique.error} />}
        <div className="row">
          <button
            type="submit"
            className="button primary"
            aria-disabled={settings === undefined || form.isSaving || undefined}
          >
            Save
          </button>
          <span className="hint" role="status" data-testid="webhook-outcome">
            {form.isSaved && 'Saved.'}
          </span>
        </div>
      </form>
    </section>
  );
}
