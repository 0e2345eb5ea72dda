/** The HTTP response behind a result, as plain data. */
export interface ResponseInfo {
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Number of attempts that the call took, at least 1. */
  readonly attempts: number;
}

/** A result with the HTTP response that it came in. */
export interface Answer<T> {
  readonly data: T;
  readonly response: ResponseInfo;
}

/** A result whose HTTP response is described only when somebody asks for it, because few callers do. */
export interface LazyAnswer<T> {
  readonly data: T;
  readonly response: ResponseInfo | (() => ResponseInfo);
}

/** A promise of a result that can also give the HTTP response behind it. */
export interface TelecomPromise<T> extends Promise<T> {
  /**
   * The result together with HTTP status and headers.
   *
   * @example
   * ```ts
   * const { data, response } = await telecom.account.balance().withResponse();
   * ```
   */
  readonly withResponse: () => Promise<Answer<T>>;
}

/** Turns the promise of a result with its response into a promise of the result. */
export function toTelecomPromise<T>(answer: Promise<LazyAnswer<T>>): TelecomPromise<T> {
  const data = answer.then((settled) => settled.data);
  return Object.assign(data, {
    withResponse: async () => {
      // The caller awaits `answer`, so swallow the rejection of `data` to avoid an unhandled rejection.
      data.catch(() => undefined);
      const { data: result, response } = await answer;
      return { data: result, response: typeof response === 'function' ? response() : response };
    },
  });
}
