const firstBytes = 1024;

/**
 * Reads a body into one buffer that grows: a body may come in chunks of one byte. Undefined if it is larger
 * than `maxBytes`.
 */
export async function readBytes(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  let bytes = new Uint8Array(Math.min(firstBytes, maxBytes));
  let size = 0;
  for await (const chunk of body) {
    const end = size + chunk.length;
    if (end > maxBytes) return undefined;
    if (end > bytes.length) {
      const larger = new Uint8Array(Math.min(Math.max(end, bytes.length * 2), maxBytes));
      larger.set(bytes.subarray(0, size));
      bytes = larger;
    }
    bytes.set(chunk, size);
    size = end;
  }
  return bytes.subarray(0, size);
}
