/** Globals that every runtime with the Fetch API has, and that a sandbox and its callers use. */
const names = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'TextEncoder',
  'TextDecoder',
  'structuredClone',
] as const;

interface NodeProcess {
  readonly getBuiltinModule?: (name: 'node:vm') => {
    readonly runInThisContext: (code: string) => unknown;
  };
}

/**
 * Gives a test environment the Fetch API of the Node that runs it. Jest with jsdom hides it from tests.
 * Globals that exist stay as they are.
 */
export function fillGlobals(): void {
  if (typeof globalThis.Request === 'function') return;
  const { process } = globalThis as { readonly process?: NodeProcess };
  // Node's own globals, outside of the context in which the test runs.
  const own = process?.getBuiltinModule?.('node:vm').runInThisContext('globalThis');
  if (typeof own !== 'object' || own === null) return;
  for (const name of names) {
    if (name in globalThis) continue;
    const value = (own as Readonly<Record<string, unknown>>)[name];
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
