import { serverPath } from '../shared/server/server-path.ts';

/** Where the fragment holds the text. */
const parameter = '#t=';

/**
 * The fragment of a text. Whatever is after `#` stays in the browser. Everything but letters and digits is
 * escaped: forums end a link at brackets, quotes and full stops.
 */
export function writeTextFragment(text: string): string {
  // Half a surrogate pair cannot be encoded, and no phone shows it.
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  const escaped = encodeURIComponent(whole).replace(
    /[^A-Za-z0-9%]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return parameter + escaped;
}

/** Reads the text of a fragment; undefined if it holds none, or was damaged on its way. */
export function readTextFragment(hash: string): string | undefined {
  if (!hash.startsWith(parameter)) return undefined;
  try {
    return decodeURIComponent(hash.slice(parameter.length));
  } catch {
    return undefined;
  }
}

/** The permanent address of a text. */
export function writeTextLink(text: string): string {
  return new URL(serverPath('/text') + writeTextFragment(text), window.location.origin).href;
}
