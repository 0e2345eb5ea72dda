/** A placeholder for rows that are loading. */
export function SkeletonLines({ lines }: { readonly lines: number }) {
  return (
    <div className="skeleton-lines" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton" />
      ))}
    </div>
  );
}
