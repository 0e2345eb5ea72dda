/** Longest secret (contract §6.2). */
export const maxSecretLength = 64;
const minLength = 16;
const minCharacters = 8;

/** The problem of a new secret, in words; undefined if it can be set. */
export function describeSecretProblem(secret: string): string | undefined {
  if (secret === '') return 'Enter a secret, or let the page make one.';
  if (secret !== secret.trim())
    return 'Remove the spaces around it: a server would read it without.';
  if (secret.length < minLength) {
    return `Use at least ${minLength} characters: whoever sees one webhook can try out shorter secrets.`;
  }
  if (new Set(secret).size < minCharacters) {
    return `Use at least ${minCharacters} different characters: this one is easily guessed.`;
  }
  return undefined;
}

/** Makes a secret of 192 random bits, 48 characters long. */
export function makeSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
