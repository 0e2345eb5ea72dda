/** Length of a part that counts as an echo, in UTF-16 code units: a shorter one may be a common word. */
const partLength = 8;

/** Codes and other figures in a text are secrets of their own, from this number of digits on. */
const figures = /\d{4,}/g;

/**
 * Replaces each part of a text that echoes a hidden string by `[redacted]`: the string as a whole, a part of
 * it, for example because it was cut, its figures, and its escaped forms.
 */
export function maskEchoes(text: string, hidden: readonly string[]): string {
  const forms = hidden.flatMap(escapedForms);
  const whole = new Set([...forms, ...hidden.flatMap((value) => value.match(figures) ?? [])]);
  const parts = new Set<string>();
  for (const form of forms) {
    const lower = toLower(form);
    for (let at = 0; at + partLength <= lower.length; at++) {
      parts.add(lower.slice(at, at + partLength));
    }
  }
  const isHidden = new Uint8Array(text.length);
  for (const value of whole) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      isHidden.fill(1, at, at + value.length);
    }
  }
  const lower = toLower(text);
  for (let at = 0; at + partLength <= lower.length; at++) {
    if (parts.has(lower.slice(at, at + partLength))) isHidden.fill(1, at, at + partLength);
  }
  let result = '';
  for (let at = 0; at < text.length; at++) {
    if (!isHidden[at]) result += text[at] ?? '';
    else if (!isHidden[at - 1]) result += '[redacted]';
  }
  return result;
}

/** A string as it is, in a URL, in a form and in JSON. */
function escapedForms(value: string): string[] {
  const inJson = JSON.stringify(value).slice(1, -1);
  try {
    const inUrl = encodeURIComponent(value);
    return [value, inUrl, inUrl.replaceAll('%20', '+'), inJson];
  } catch {
    // Half of a surrogate pair cannot be in a URL.
    return [value, inJson];
  }
}

/** In lower case if that keeps the places of the characters. */
function toLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
