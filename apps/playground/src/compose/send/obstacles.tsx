import type { Ref } from 'react';

/** What has to be mended before anything can be sent. */
export function Obstacles({
  obstacles,
  ref,
}: {
  readonly obstacles: readonly string[];
  readonly ref: Ref<HTMLDivElement>;
}) {
  return (
    <div ref={ref} className="notice bad" role="alert" tabIndex={-1}>
      <ul className="obstacles">
        {obstacles.map((obstacle) => (
          <li key={obstacle}>{obstacle}</li>
        ))}
      </ul>
      <p>
        <strong>Nothing was sent or billed.</strong>
      </p>
    </div>
  );
}
