import { useConfig } from '../../shared/config.ts';
import { CopyIcon } from '../../shared/ui/copy-icon.tsx';
import './api-access.css';

const usual = {
  mode: 'sandbox',
  baseUrl: 'http://127.0.0.1:2324/api/v1',
  apiKey: 'sk_prod_local',
} as const;

/** The base URL of the API and, with a sandbox, its key: whatever a program needs to call it. */
export function ApiAccess() {
  const config = useConfig();
  // Until the address is known its place is kept, so that the layout does not shift.
  const { baseUrl, apiKey, mode } = config ?? usual;
  return (
    <dl className="keys" style={{ visibility: config ? undefined : 'hidden' }}>
      <div>
        <dt>Base URL</dt>
        <dd>
          <code>{baseUrl}</code>
          <CopyIcon text={baseUrl} label="Copy the base URL" />
        </dd>
      </div>
      <div>
        <dt>API key</dt>
        <dd>
          {mode === 'sandbox' && apiKey !== undefined ? (
            <>
              <code>{apiKey}</code>
              <CopyIcon text={apiKey} label="Copy the API key" />
            </>
          ) : (
            <span>stays on the server</span>
          )}
        </dd>
      </div>
    </dl>
  );
}
