import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';

/** A part of a view that is loaded apart: with its shape while it comes, and a word if it does not. */
export function LazyPart({
  height,
  children,
}: {
  /** Of the shape that stands for it meanwhile, as in CSS. */
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
      This part could not be loaded. What you wrote is kept:{' '}
      <button type="button" className="button bare small" onClick={() => window.location.reload()}>
        reload the page
      </button>
    </p>
  );
}
