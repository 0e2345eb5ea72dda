/** Returns the heap in use, in bytes, after garbage collection. */
export function readHeap(): number {
  if (globalThis.gc === undefined) throw new Error('Run Node with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** Formats bytes as megabytes. */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
