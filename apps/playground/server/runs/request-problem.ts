/** A request that cannot be carried out, with the response to it. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly status: 400 | 404 | 409;
  readonly code: string;
  /** Further fields of the response. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: 400 | 404 | 409,
    code: string,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The problem of a field, with the remedy and without the value. */
export function invalidField(field: string, expected: string): RequestProblem {
  return new RequestProblem(400, 'INVALID_INPUT', `${field}: expected ${expected}`, { field });
}
