import { Link } from '@tanstack/react-router';

/** Shown for an address that no run has. */
export function UnknownRun({ id }: { readonly id: string }) {
  return (
    <div className="page">
      <div className="empty">
        <h1>There is no run at this address</h1>
        <p>
          No run is called <code className="message-id">{id}</code>. It may belong to another
          computer, or the sandbox was reset since. Its messages may still be in Messages.
        </p>
        <div className="row">
          <Link to="/messages" className="button">
            Look in Messages
          </Link>
          <Link to="/" className="button">
            Write a message
          </Link>
        </div>
      </div>
    </div>
  );
}
