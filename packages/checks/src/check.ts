/** The problem with a value. Holds no text, secret or full number. */
export interface Problem {
  /** A stable code, such as `INVALID`. */
  readonly code: string;
  /** The expected value, in words for people. */
  readonly message: string;
}

/** A problem with its place. */
export interface PlacedProblem extends Problem {
  /** The option, such as `limits.countries`. */
  readonly path: string;
}

/** Returns the problem with a value, or undefined if the value is fine. */
export type Check = (value: unknown) => Problem | undefined;

/** The check of each option that an object may have. */
export type OptionChecks = Readonly<Record<string, Check>>;
