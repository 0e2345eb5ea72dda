/**
 * Reads a variable of the environment, where there is one. An empty variable counts as not set. A runtime
 * that does not permit it (Deno without `--allow-env`) has none.
 */
export function readEnvironment(name: string): string | undefined {
  const { process } = globalThis as {
    readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  };
  try {
    const value = process?.env?.[name];
    return value === '' ? undefined : value;
  } catch {
    return undefined;
  }
}
