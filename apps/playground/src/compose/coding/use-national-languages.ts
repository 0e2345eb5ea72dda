import type { NationalLanguage } from '@23telecom/encoding';
import { useQuery } from '@tanstack/react-query';

const none: readonly NationalLanguage[] = [];

/** The national language tables, loaded once somebody asks for them. */
export function useNationalLanguages(isWanted: boolean): readonly NationalLanguage[] {
  const tables = useQuery({
    queryKey: ['playground', 'national-languages'],
    queryFn: async () => (await import('@23telecom/encoding/national')).all,
    enabled: isWanted,
    staleTime: Infinity,
    // They hold functions and tables: nothing to compare.
    structuralSharing: false,
  });
  return tables.data ?? none;
}
