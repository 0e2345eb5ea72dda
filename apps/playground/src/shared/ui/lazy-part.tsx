import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';

/** Lazy-loads a part of a view: a skeleton while it loads, a message if it fails. */
export function LazyPart({
  height,
  children,
}: {
  /** CSS height of the skeleton. */
  readonly height: string;
  readonly children: ReactNode;
}) {
  return (
    <CatchBoundary getResetKey={() => 'once'} errorComponent={PartFailed}>
      <Suspense fallback={<span className="skeleton" style={{ height }} />}>{children}</Suspense>
    </CatchBoundary>
  );
}

function PartFailed() {
  return (
    <p className="notice" role="alert">
      This part could not be loaded. Your draft is kept:{' '}
      <button type="button" className="button bare small" onClick={() => window.location.reload()}>
        reload the page
      </button>
    </p>
  );
}
