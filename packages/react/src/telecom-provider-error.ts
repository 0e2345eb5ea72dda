/** Thrown by a hook that needs a client where there is none. */
export class TelecomProviderError extends Error {
  override readonly name = 'TelecomProviderError';
  readonly code = 'NO_PROVIDER';

  constructor() {
    super('Wrap this part in <TelecomProvider client={client}>: it needs a client.');
  }
}
