/**
 * Whether `fetch` of this runtime takes `cache`. Deno, React Native and Workers before November 2024 have
 * no such field: Workers throw, and React Native adds a parameter to the URL.
 */
export function takesCacheMode(): boolean {
  const { Request } = globalThis as { readonly Request?: { readonly prototype?: object } };
  return 'cache' in (Request?.prototype ?? {});
}
