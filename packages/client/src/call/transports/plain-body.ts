/** The body of one request, as `fetch` takes it, and how far the request got. */
export interface OneShotBody {
  /** The fields for `fetch`; empty for a request without a body. */
  readonly init: RequestInit & { readonly duplex?: 'half' };
  /**
   * How far the request got: `fetch` has not looked at the body (`untouched`); it holds the body and has
   * not read it (`unread`), so that nothing has been sent; it has read the body (`read`), so that
   * everything may have been sent; or this runtime does not show it (`unknown`).
   */
  readonly progress: () => 'untouched' | 'unread' | 'read' | 'unknown';
  /** Length in bytes, for the header; null where the runtime sets the header itself. */
  readonly length: number | null;
}

/** Passes a body to `fetch` as it is. */
export function plainBody(body: BodyInit | null): OneShotBody {
  return { init: { body }, progress: () => 'unknown', length: null };
}
