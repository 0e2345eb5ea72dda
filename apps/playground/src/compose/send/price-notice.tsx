import { isConnectionError, isTimeoutError } from '@23telecom/client';
import { Unplug } from 'lucide-react';
import type { PriceFailure } from '../../cost/use-prices.ts';
import { ErrorNotice } from '../../shared/error-notice.tsx';
import { useConnection } from '../../shell/connection/use-connection.ts';

/** Says why a message has no price, and what still works. */
export function PriceNotice({ failure: { error, retry } }: { readonly failure: PriceFailure }) {
  const connection = useConnection();
  if (!isConnectionError(error) && !isTimeoutError(error)) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  // The notice about the playground's own server says more.
  if (connection === 'lost') return null;
  return (
    <div className="notice warn" role="alert" data-testid="unreachable">
      <Unplug className="icon" aria-hidden />
      <p>
        <b className="strong">The provider cannot be reached, so there is no price.</b> You can go
        on writing. A message that you send now waits, and goes out once when the provider is back.
      </p>
      <div>
        <button type="button" className="button small" onClick={retry}>
          Try again
        </button>
      </div>
    </div>
  );
}
