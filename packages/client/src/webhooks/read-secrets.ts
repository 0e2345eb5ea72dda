/** A signing secret, or the new and the old one while you rotate it. */
export type Secrets = string | undefined | readonly (string | undefined)[];

/**
 * Checks secrets, and returns them as a list.
 *
 * @throws TypeError if there is none, or if one is empty, blank or surrounded by spaces or line ends
 */
export function readSecrets(secrets: Secrets): readonly string[] {
  const list = [secrets].flat() as string[];
  // `.` excludes line ends, which a secret gets when it is read from a file.
  if (
    list.length &&
    list.every((secret) => typeof secret === 'string' && /^\S(.*\S)?$/.test(secret))
  ) {
    return list;
  }
  throw new TypeError(
    'secrets: expected trimmed, non-empty strings: is the environment variable set?',
  );
}
