/** The `error_code` of an answer, for the log; null where it has none. The answer stays unread. */
export async function readErrorCode(response: Response): Promise<string | null> {
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
  if (response.status < 400 || !isJson) return null;
  try {
    const body = (await response.clone().json()) as { readonly error_code?: unknown } | null;
    return typeof body?.error_code === 'string' ? body.error_code : null;
  } catch {
    // A fault cut it.
    return null;
  }
}
