/**
 * SHA-256 of a text without its links: the platform may shorten them, so that they stand in the
 * history as others (contract §1.3).
 */
export const hashText = async (text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(text.replace(/https?:\/\/\S+/g, ''));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => (byte + 256).toString(16).slice(1)).join('');
};
