/** Whether a value is an array, or an array of bytes, of integers from 0 to 255. */
export function isOctets(value: unknown): value is readonly number[] | Uint8Array {
  if (value instanceof Uint8Array) return true;
  if (!Array.isArray(value)) return false;
  // Unlike `every`, the loop also sees holes.
  for (const octet of value as readonly unknown[]) {
    if (typeof octet !== 'number' || (octet & 0xff) !== octet) return false;
  }
  return true;
}
