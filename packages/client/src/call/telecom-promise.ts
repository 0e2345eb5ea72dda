/** The HTTP answer behind a result, as plain data. */
export interface ResponseInfo {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** How many attempts it took, at least 1. */
  readonly attempts: number;
}

/** A result with the HTTP answer that it came in. */
export interface Answer<T> {
  readonly data: T;
  readonly response: ResponseInfo;
}

/** A promise of a result that can also tell the HTTP answer behind it. */
export interface TelecomPromise<T> extends Promise<T> {
  /**
   * The result with the HTTP status and headers that it came with.
   *
   * @example
   * const { data, response } = await telecom.account.balance().withResponse();
   */
  readonly withResponse: () => Promise<Answer<T>>;
}

/** Makes the promise of an answer the promise of its data. */
export function toTelecomPromise<T>(answer: Promise<Answer<T>>): TelecomPromise<T> {
  const data = answer.then((settled) => settled.data);
  return Object.assign(data, {
    withResponse: () => {
      // Its caller hears of a failure through the answer; nobody listens to the data.
      data.catch(() => undefined);
      return answer;
    },
  });
}
