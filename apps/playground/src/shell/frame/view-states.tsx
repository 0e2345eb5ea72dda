import { type ErrorComponentProps, Link } from '@tanstack/react-router';

/** The skeleton of a view that is loading. It prevents a layout shift. */
export function ViewLoading() {
  return (
    <div className="page stack" role="status" aria-label="Loading">
      <span className="skeleton" style={{ width: '12rem', height: '1.9rem' }} />
      <span className="skeleton" style={{ height: '18rem' }} />
      <span className="skeleton" style={{ height: '10rem' }} />
    </div>
  );
}

/** Shown in place of a view that threw an error. The rest of the page keeps working. */
export function ViewError({ error, reset }: ErrorComponentProps) {
  return (
    <div className="page">
      <div className="notice bad stack" role="alert">
        <h1>This page cannot be shown</h1>
        <p>
          This error sent nothing, and your draft is kept in the browser. Details:{' '}
          {error instanceof Error ? error.message : String(error)}
        </p>
        <div className="row">
          <button type="button" className="button" onClick={reset}>
            Try again
          </button>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Reload the page
          </button>
        </div>
      </div>
    </div>
  );
}

/** Shown for a URL that no view has. */
export function NotFound() {
  return (
    <div className="empty">
      <h1>Page not found</h1>
      <Link to="/">Go to Compose</Link>
    </div>
  );
}
