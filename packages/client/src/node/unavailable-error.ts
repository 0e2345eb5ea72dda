import { StoreError } from '../errors/store-error.ts';

/** The error of a store whose file cannot be used now. */
export function unavailableError(description: string, cause?: unknown): StoreError {
  return new StoreError({ code: 'STORE_UNAVAILABLE', description, retryable: true, cause });
}
