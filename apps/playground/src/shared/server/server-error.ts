/** A response of the playground's server that is not a success. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly code: string;
  readonly status: number;
  /** The JSON of the response. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const { code, error_code: errorCode, description } = body;
    super(
      typeof description === 'string'
        ? description
        : `The playground's server responded with status ${status}.`,
    );
    this.status = status;
    const named = code ?? errorCode;
    this.code = typeof named === 'string' ? named : `HTTP_${status}`;
    this.body = body;
  }
}
