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
      <h3>{title}</h3>
      {children}
    </div>
  );
}
