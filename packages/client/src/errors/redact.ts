/** Long enough to be a secret or a text, not a word that stands in every sentence. */
const shortestHidden = 4;
const longestDescription = 500;

/** Runs of digits that can be a phone number; ids, where they follow a word character, are none. */
const numberPattern = /(?<!\w)(\+?\d{4})\d{1,9}(\d{2})(?!\w)/g;
const keyPattern = /\bsk_\w+|\bBearer \S+/g;

/**
 * Makes a function that takes the given strings, keys, tokens and the middle of phone numbers out of
 * what somebody else says, such as an error's description.
 */
export function createRedactor(hidden: readonly unknown[]): (text: string) => string {
  const strings = hidden.filter(
    (value): value is string => typeof value === 'string' && value.length >= shortestHidden,
  );
  return (text) => {
    let redacted = text;
    for (const string of strings) redacted = redacted.replaceAll(string, '[redacted]');
    return redacted
      .replace(keyPattern, '[redacted]')
      .replace(numberPattern, '$1***$2')
      .slice(0, longestDescription);
  };
}
