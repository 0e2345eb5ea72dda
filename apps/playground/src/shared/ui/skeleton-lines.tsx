/** Stands for rows that are on their way, in their height. */
export function SkeletonLines({ lines }: { readonly lines: number }) {
  return (
    <div className="skeleton-lines" role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton" />
      ))}
    </div>
  );
}
