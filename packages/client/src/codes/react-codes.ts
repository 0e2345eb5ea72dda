import type { ErrorCodeRow } from './error-code-info.ts';

/** Codes of `@23telecom/react`. */
export const reactCodes = {
  NO_PROVIDER: {
    thrownBy: 'TelecomProviderError',
    meaning: 'No `TelecomProvider` is above the hook.',
    remedy:
      'Wrap the part of the page in `<TelecomProvider client={client}>`. If it is wrapped, two copies of the package may be loaded.',
    sent: null,
    isRetryable: false,
    httpStatus: null,
  },
  NO_CLIENT: {
    thrownBy: 'TelecomProviderError',
    meaning: '`TelecomProvider` or an options function got no client.',
    remedy: 'Pass the result of `createClient(…)`.',
    sent: null,
    isRetryable: false,
    httpStatus: null,
  },
} as const satisfies Readonly<Record<string, ErrorCodeRow>>;
