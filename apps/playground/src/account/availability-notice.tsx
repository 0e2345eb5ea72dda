import type { Availability } from '@23telecom/client';
import { TriangleAlert } from 'lucide-react';

/** The provider's reasons in words (contract §5). */
const reasons: Readonly<Partial<Record<string, string>>> = {
  cache_disabled: 'because its cache is switched off',
  cache_miss_refresh_failed: 'because it could not read them anew',
};

/** Warns that the figures beside it may be wrong, because the provider could not load all of them. */
export function AvailabilityNotice({
  availability,
  reason,
}: {
  readonly availability: Availability;
  readonly reason: string | null;
}) {
  if (availability === 'ok') return null;
  const why = (reason === null ? undefined : reasons[reason]) ?? 'for now';
  return (
    <div className="notice warn" role="status">
      <TriangleAlert className="icon" aria-hidden />
      <p>
        {availability === 'partial'
          ? `These figures may be incomplete or out of date: the provider has only part of them ${why}.`
          : `These figures may be wrong or out of date: the provider does not have them ${why}.`}
      </p>
    </div>
  );
}
