/** The place of a failure that `onError` reports. */
export type ProxyErrorPlace =
  /** Your function threw. */
  | 'authorize'
  | 'narrow'
  | 'limits'
  | 'audit'
  /** The store failed. */
  | 'store'
  /** The account failed (credentials, permissions, balance), and visitors see no reason. */
  | 'account'
  /** Any other exception. */
  | 'handler';

/** An exception of the developer's own function, or of the store, before any request to the provider. */
export class HookFailure extends Error {
  declare readonly place: ProxyErrorPlace;

  constructor(place: ProxyErrorPlace, cause: unknown) {
    super(`${place} failed`, { cause });
    this.place = place;
  }
}

/** Runs a function of the developer. @throws HookFailure if it throws */
export async function runHook<T>(place: ProxyErrorPlace, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof HookFailure ? error : new HookFailure(place, error);
  }
}
