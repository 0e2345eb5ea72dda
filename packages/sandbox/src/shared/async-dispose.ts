/**
 * The symbol of `await using`. The `vm` contexts of Jest and of Vitest's `vmThreads` lack it; compilers
 * then look for this one.
 */
export const asyncDispose: typeof Symbol.asyncDispose =
  (Symbol as Partial<SymbolConstructor>).asyncDispose ??
  (Symbol.for('Symbol.asyncDispose') as typeof Symbol.asyncDispose);
