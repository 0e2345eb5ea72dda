/**
 * Where a client keeps the way to run an operation by its name, for the proxy handler. Registered,
 * so that a handler finds it in a client of another copy of this package.
 */
export const executeOperation: unique symbol = Symbol.for('@23telecom/client.execute');
