/** Number of keys and tokens that functions returned to remember: each may still be in a response. */
const maxNoted = 10;

/**
 * Makes a function that adds a credential to the secrets of a client, so that no error or log line shows
 * it, and returns it. The secrets that are there from the start stay.
 */
export function createNoteSecret(secrets: unknown[]): <Secret>(secret: Secret) => Secret {
  const fixed = secrets.length;
  return (secret) => {
    if (!secrets.includes(secret)) secrets.push(secret);
    if (secrets.length > fixed + maxNoted) secrets.splice(fixed, 1);
    return secret;
  };
}
