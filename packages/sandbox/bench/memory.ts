/** Bytes in use after everything that can be freed was. */
export function readHeap(): number {
  if (globalThis.gc === undefined) throw new Error('Run it with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
