import { useLocation } from '@tanstack/react-router';
import { LogIn, WifiOff } from 'lucide-react';
import { useConnection } from './use-connection.ts';
import './connection-notice.css';

/** Warns that the server cannot be reached or asks for its password, and what still works. */
export function ConnectionNotice() {
  const connection = useConnection();
  if (connection === 'signed-out') return <SignedOutNotice />;
  if (connection !== 'lost') return null;
  return (
    <div className="notice warn connection-notice" role="alert">
      <WifiOff className="icon" aria-hidden />
      <p>
        <strong>No connection to the playground’s server.</strong> You can go on writing. The page
        reconnects by itself, and then sends and refreshes again.
      </p>
    </div>
  );
}

/** A session ends with the server that opened it. */
function SignedOutNotice() {
  const { pathname, searchStr } = useLocation();
  return (
    <div className="notice warn connection-notice" role="alert">
      <LogIn className="icon" aria-hidden />
      <p>
        <strong>Your session has ended.</strong> The server was started again and asks for its
        password. Your draft is kept.
      </p>
      <div>
        {/* The sign-in page belongs to the server: the router has no such view. */}
        <a
          className="button small"
          href={`/sign-in?next=${encodeURIComponent(pathname + searchStr)}`}
        >
          Sign in
        </a>
      </div>
    </div>
  );
}
