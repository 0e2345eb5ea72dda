import { type ErrorComponentProps, Link } from '@tanstack/react-router';

/** A view on its way: its shape, so that nothing jumps when it comes. */
export function ViewLoading() {
  return (
    <div className="stack" role="status" aria-label="Loading">
      <span className="skeleton" style={{ width: '12rem', height: '1.9rem' }} />
      <span className="skeleton" style={{ height: '18rem' }} />
      <span className="skeleton" style={{ height: '10rem' }} />
    </div>
  );
}

/** A view that broke: the rest of the page goes on. */
export function ViewError({ error, reset }: ErrorComponentProps) {
  return (
    <div className="notice bad stack" role="alert">
      <h1>This view failed</h1>
      <p>
        {error instanceof Error ? error.message : String(error)} Nothing was sent because of it, and
        what you wrote is kept in the browser.
      </p>
      <div className="row">
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
        <button type="button" className="button quiet" onClick={() => window.location.reload()}>
          Reload the page
        </button>
      </div>
    </div>
  );
}

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <div className="empty">
      <h1>There is no such view</h1>
      <Link to="/">Go to Compose</Link>
    </div>
  );
}
