import type { Availability } from '@23telecom/client';

/** Says so where the provider could not be asked wholly: its figures are not to be trusted then. */
export function AvailabilityNotice({
  availability,
  reason,
}: {
  readonly availability: Availability;
  readonly reason: string | null;
}) {
  if (availability === 'ok') return null;
  return (
    <p className="notice">
      The provider has {availability === 'partial' ? 'only a part of this' : 'none of this'} at the
      moment{reason === null ? '' : ` (${reason})`}.
    </p>
  );
}
