import { WifiOff } from 'lucide-react';
import { useConnection } from './use-connection.ts';

/** Says that the server is out of reach, and what works all the same. */
export function ConnectionNotice() {
  if (useConnection() !== 'lost') return null;
  return (
    <div className="connection-notice" role="alert">
      <p className="notice row">
        <WifiOff size={18} aria-hidden />
        <span>
          <strong>No connection to the playground’s server.</strong> Writing and counting go on;
          sending and figures wait. The page reconnects by itself.
        </span>
      </p>
    </div>
  );
}
