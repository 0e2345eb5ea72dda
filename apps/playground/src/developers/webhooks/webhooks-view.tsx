import { useWebhooks } from '@23telecom/react';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { DevelopersHead } from '../head/developers-head.tsx';
import { SignatureInspector } from './inspector/signature-inspector.tsx';
import { useWebhookLog, WebhookLog } from './webhook-log.tsx';
import { SecretForm } from './secret/secret-form.tsx';
import { WebhookUrlsForm } from './urls/webhook-urls-form.tsx';
import '../developers.css';
import './webhooks.css';

/** Webhooks: addresses, signing secret, signature check and log. */
export function WebhooksView() {
  const webhooks = useWebhooks();
  const logs = useWebhookLog();
  const failed = [webhooks, logs].filter(({ error }) => error !== null);
  const error = failed[0]?.error;
  return (
    <div>
      <DevelopersHead />
      <div className="webhooks">
        {error && (
          <div className="whole">
            <ErrorNotice
              error={error}
              onRetry={() => failed.forEach((query) => void query.refetch())}
            />
          </div>
        )}
        <div className="stack settings">
          <WebhookUrlsForm settings={webhooks.data} />
          <div className="section">
            <SecretForm isSet={webhooks.data?.isSigningSecretSet} />
          </div>
        </div>
        <SignatureInspector />
        <div className="whole">
          <WebhookLog logs={logs} />
        </div>
      </div>
    </div>
  );
}
