import { useQuery } from '@tanstack/react-query';

/** The country of a number, as an ISO code. The numbering plans are loaded when they are first needed. */
export function useCountryOf(recipient: string | undefined): string | undefined {
  const plans = useQuery({
    queryKey: ['playground', 'numbering plans'],
    queryFn: async () => (await import('./country-of-number.ts')).countryOfNumber,
    staleTime: Infinity,
  });
  return recipient === undefined ? undefined : plans.data?.(recipient);
}
