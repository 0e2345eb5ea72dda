/** PostgreSQL stores neither U+0000 nor a surrogate without its partner. */
const unstorable = /[\0\\\p{Surrogate}]/gu;
const escaped = /\\(\\|u[0-9a-f]{4})/g;

/** Writes a text as PostgreSQL can store it: `\` and the characters it lacks are escaped. */
export function encodeText(text: string): string {
  return text.replace(unstorable, (character) =>
    character === '\\' ? '\\\\' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Reads a text of {@link encodeText}. */
export function decodeText(text: string): string {
  return text.replace(escaped, (_, code: string) =>
    code === '\\' ? code : String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}
