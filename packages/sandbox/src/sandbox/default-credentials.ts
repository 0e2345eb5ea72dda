/** The API keys of a sandbox without the option `apiKeys`: a live key and a provider's sandbox key. */
export const defaultApiKeys = ['sk_prod_local', 'sk_test_local'] as const;

/** The bearer token of a sandbox without the option `tokens`. */
export const defaultToken = 'token_local';
