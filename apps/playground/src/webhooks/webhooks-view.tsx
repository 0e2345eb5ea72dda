import { useWebhooks } from '@23telecom/react';
import { ErrorNotice } from '../shared/error-notice.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SignatureInspector } from './inspector/signature-inspector.tsx';
import { SecretCard } from './secret-card.tsx';
import { WebhookLog } from './webhook-log.tsx';
import './webhooks.css';

/** Where delivery reports go, who signs them, what became of them, and why one was refused. */
export function WebhooksView() {
  const webhooks = useWebhooks();
  return (
    <div className="stack">
      <h1>Webhooks</h1>
      {webhooks.error && <ErrorNotice error={webhooks.error} />}
      {webhooks.data && (
        <>
          <SettingsForm settings={webhooks.data} />
          <SecretCard isSet={webhooks.data.isSigningSecretSet} />
        </>
      )}
      <WebhookLog />
      <SignatureInspector />
    </div>
  );
}
