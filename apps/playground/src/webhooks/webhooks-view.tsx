import { useWebhooks } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SignatureInspector } from './inspector/signature-inspector.tsx';
import { noSettings } from './no-settings.ts';
import { SecretCard } from './secret-card.tsx';
import { WebhookLog } from './webhook-log.tsx';
import './webhooks.css';

/** Where delivery reports go, who signs them, what became of them, and why one was refused. */
export function WebhooksView() {
  const webhooks = useWebhooks();
  return (
    <div className="stack">
      <h1>Webhooks</h1>
      {webhooks.error && (
        <ErrorNotice error={webhooks.error} onRetry={() => void webhooks.refetch()} />
      )}
      <div className="webhook-columns">
        {/* The forms stand from the first, so that nothing jumps when the settings come. */}
        {!webhooks.error && (
          <div className="stack">
            <SettingsForm
              key={webhooks.data ? 'loaded' : 'loading'}
              settings={webhooks.data ?? noSettings}
              isLoading={webhooks.data === undefined}
            />
            <SecretCard isSet={webhooks.data?.isSigningSecretSet} />
          </div>
        )}
        <SignatureInspector />
      </div>
      <WebhookLog />
    </div>
  );
}
