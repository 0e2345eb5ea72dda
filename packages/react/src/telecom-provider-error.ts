/** Thrown by a hook that needs a client where there is none. */
export class TelecomProviderError extends Error {
  override readonly name = 'TelecomProviderError';
  readonly code = 'NO_PROVIDER';

  constructor() {
    super(
      'No telecom client: wrap the component in <TelecomProvider client={client}> ' +
        '(and check that @23telecom/react is installed once).',
    );
  }
}
