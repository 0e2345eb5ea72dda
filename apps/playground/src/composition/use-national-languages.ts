import type { NationalLanguage } from '@23telecom/encoding';
import { useQuery } from '@tanstack/react-query';

const none: readonly NationalLanguage[] = [];

/** The national language tables, lazy-loaded once `isWanted` is true; empty until then. */
export function useNationalLanguages(isWanted: boolean): readonly NationalLanguage[] {
  const tables = useQuery({
    queryKey: ['playground', 'national-languages'],
    queryFn: async () => (await import('@23telecom/encoding/national')).all,
    enabled: isWanted,
    staleTime: Infinity,
    // The tables hold functions, which structural sharing cannot compare.
    structuralSharing: false,
  });
  return tables.data ?? none;
}
