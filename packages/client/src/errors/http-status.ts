/** Exceptions by code: a fault of your own program is a 500, and a conflict between two runs a 409. */
const statusOfCode: Readonly<Record<string, number>> = {
  INVALID_OPTIONS: 500,
  NO_CREDENTIALS: 500,
  MIDDLEWARE_FAILED: 500,
  PART_NOT_LOADED: 500,
  JOURNAL_IN_USE: 409,
  KEY_REUSED: 422,
};

/**
 * The HTTP status that fits an error, for a response of your own server: the provider's, if it is a failure.
 * Some failures come with status 200 or a redirect (contract §5.1).
 */
export function toHttpStatus(
  { status, code }: { readonly status?: number | null | undefined; readonly code: string },
  ofClass: number,
): number {
  return status && status >= 400 ? status : (statusOfCode[code] ?? ofClass);
}
