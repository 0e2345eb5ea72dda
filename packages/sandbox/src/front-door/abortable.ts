/** Rejects as `fetch` does if the signal is aborted before the response is there. */
export function abortable(response: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    function abort(): void {
      reject(signal.reason as Error);
    }
    signal.addEventListener('abort', abort, { once: true });
    response.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
