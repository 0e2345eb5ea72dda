import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An error of the API: thrown by a route, answered in the shape of contract §8. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  /** Further keys of the body, as the figures of a 402. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    description: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(description);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** The body of an error: `status`, `error_code`, `description`, and its details. */
export function errorBody(error: ApiError): Record<string, unknown> {
  return {
    status: false,
    error_code: error.code,
    description: error.message,
    ...error.details,
  };
}
