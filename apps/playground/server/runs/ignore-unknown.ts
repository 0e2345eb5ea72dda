/** Swallows the error of a run whose campaign is not there yet: a run is stored first, so that no crash can lose it. */
export function ignoreUnknown(error: unknown): undefined {
  if ((error as { readonly code?: unknown }).code === 'CAMPAIGN_NOT_FOUND') return undefined;
  throw error;
}
