const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/** Wraps a name or text of a person in a sentence, so that right-to-left letters do not reorder the words around it. */
export function isolate(text: string): string {
  return firstStrongIsolate + text + popDirectionalIsolate;
}
