import type { ReactNode } from 'react';

/** What stands where there is nothing yet: what will be here, and how it gets there. */
export function EmptyState({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
