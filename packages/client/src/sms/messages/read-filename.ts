/** A parameter: its name, and its value as a quoted string or a token (RFC 6266, section 4.1). */
const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"?|([^\s;"]*))/gs;

/**
 * Reads the file name in a `Content-Disposition` (RFC 6266): `filename*` wins over `filename`. The name has
 * no path and no control characters; null if there is none.
 */
export function readFilename(disposition: string): string | null {
  const values = new Map<string, string>();
  // The name of the disposition type is not a parameter.
  for (const [, name = '', quoted, token = ''] of disposition.matchAll(parameter)) {
    const key = name.toLowerCase();
    // Only quotes and backslashes are unescaped: some servers write the backslashes of a path as they are.
    if (!values.has(key)) values.set(key, quoted?.replace(/\\(["\\])/g, '$1') ?? token);
  }
  const extended = values.get('filename*') ?? '';
  const name = decodeExtended(extended, true) ?? values.get('filename') ?? decodeExtended(extended);
  const base = (name ?? '')
    .replace(/.*[\\/]/s, '')
    // eslint-disable-next-line no-control-regex -- they have no place in a file name
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim();
  return /^\.*$/.test(base) ? null : base;
}

/**
 * Decodes an extended value such as `UTF-8'en'%E2%82%AC.csv` (RFC 8187, section 3.2). Undefined if it is
 * none; with `isStrict`, also if an escape is invalid.
 */
function decodeExtended(value: string, isStrict = false): string | undefined {
  const [, charset = '', escaped] = /^([\w-]+)'[^']*'(.*)$/s.exec(value) ?? [];
  if (!escaped) return undefined;
  if (/^iso-8859-1$/i.test(charset)) {
    return escaped.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(parseInt(hex, 16)),
    );
  }
  if (!/^utf-8$/i.test(charset)) return undefined;
  let isValid = !/%(?![\da-f]{2})/i.test(escaped);
  const decoded = escaped.replace(/(?:%[\da-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      isValid = false;
      return part;
    }
  });
  return isStrict && !isValid ? undefined : decoded;
}
