/** Replaces a credential in the log. */
const hidden = '(hidden)';

/** Names of headers, parameters and JSON fields whose value is a credential. */
const secretName =
  /^(?:proxy-)?authorization$|^x-signature$|cookie$|secret$|password$|token$|api[-_]?key$/i;

/**
 * A JSON field with a string value, perhaps cut off. Its name is in the first group. A name ends at the
 * next quote or backslash, and a value matches whatever follows it: otherwise a body of escaped quotes
 * would take time that grows with its square.
 */
const jsonField = /"([^"\\]*)"(\s*:\s*)"(?:[^"\\]|\\[^]?)*"?/g;

/** Shorter credentials would also hide parts of ordinary words. */
const minLength = 8;

/** Hides credentials before a request is logged. */
export interface CredentialMask {
  /** Headers, or the parameters of a query. */
  readonly fields: (
    fields: Iterable<readonly [string, string]>,
  ) => Readonly<Record<string, string>>;
  readonly text: (text: string) => string;
}

/**
 * Creates a mask. It hides the values of fields that are named like one, and the given credentials
 * wherever they occur.
 */
export function createCredentialMask(credentials: readonly string[]): CredentialMask {
  // Longest first: one credential may begin with another.
  const known = credentials
    .filter(({ length }) => length >= minLength)
    .toSorted((one, other) => other.length - one.length)
    .map(escapePattern);
  const pattern = known.length === 0 ? undefined : new RegExp(known.join('|'), 'g');

  function hideKnown(text: string): string {
    return pattern === undefined ? text : text.replace(pattern, hidden);
  }

  return {
    fields: (fields) =>
      Object.fromEntries(
        Array.from(fields, ([name, value]) => [
          name,
          secretName.test(name) ? hidden : hideKnown(value),
        ]),
      ),
    text: (text) =>
      hideKnown(text).replace(jsonField, (field, name: string, separator: string) =>
        secretName.test(name) ? `"${name}"${separator}"${hidden}"` : field,
      ),
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
