/** Whether a text is an absolute URL. `URL.canParse` is missing in older versions of jsdom. */
export function isUrl(value: unknown): value is string {
  try {
    return typeof value === 'string' && new URL(value).href !== '';
  } catch {
    return false;
  }
}
