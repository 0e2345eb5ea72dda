/** Whether a string is a URL, with its base if it is relative. React Native has no `URL.canParse`. */
export function isUrl(text: string, base?: string): boolean {
  try {
    // React Native's parser accepts anything.
    return /^[a-z][a-z\d+.-]*:/i.test(new URL(text, base).href);
  } catch {
    return false;
  }
}
