/**
 * Whether this program runs on devices of its users: a page, its worker, or a React Native app. Deno,
 * Workers and Bun have a `navigator` too.
 */
export function isBrowser(): boolean {
  const { document, navigator } = globalThis as Partial<typeof globalThis>;
  const { product, userAgent = '' } = (navigator ?? {}) as {
    readonly product?: string;
    readonly userAgent?: string;
  };
  return !!document || product === 'ReactNative' || userAgent.startsWith('Mozilla/');
}
