/** Keys and signing secrets by their prefixes (contract §5.5), portal tokens, and what follows `Bearer`. */
const keyPattern =
  /sk_(?:prod|test)_\w+|\b(?:sk|whsec)_\w+|\bBearer(?:\s|%20|\+)+\S+|\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/gi;

/** Masks keys and tokens that are recognised by their form. */
export function maskKeys(text: string): string {
  return text.replace(keyPattern, '[redacted]');
}
