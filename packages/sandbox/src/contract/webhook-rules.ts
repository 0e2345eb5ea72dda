/** The longest signing secret, in characters: contract §6.2. */
export const maxSecretLength = 64;

/** Milliseconds that a receiver has for its response: contract §6.5. */
export const webhookTimeoutMs = 5000;

/** The delays before the second and the third attempt: contract §6.5. */
export const retryDelaysMs: readonly number[] = [10_000, 30_000];

/** The attempts to deliver a webhook: the first and its retries. */
export const attemptsPerWebhook = 1 + retryDelaysMs.length;
