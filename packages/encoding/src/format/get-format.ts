import { requireObject, requireValue } from '../checks/require-value.ts';

/** Options of all functions of `/format`. */
export interface FormatOptions {
  /**
   * The reader's language, such as `de` or `ar-EG`, or several in order of preference.
   * @default that of the browser or the process
   */
  readonly locale?: string | readonly string[] | undefined;
}

export type MoneyFormat = Intl.NumberFormat;

const expectedLocale = 'a language tag such as en-GB, or a list of them';

const formats = /* @__PURE__ */ new Map<string, MoneyFormat>();

/** The format for a currency with exactly so many decimals. Formats are cached: creating one is slow. */
export function getFormat(
  currency: string,
  decimals: number | undefined,
  options: FormatOptions = {},
): MoneyFormat {
  requireObject(options, 'options');
  // Not `join`: several locales would have the key of one text with a comma.
  const key = JSON.stringify([currency, decimals, options.locale ?? 0]);
  let format = formats.get(key);
  if (!format) {
    const isCode = typeof currency === 'string' && /^[a-z]{3}$/i.test(currency);
    requireValue(isCode, 'currency', 'an ISO 4217 code such as EUR');
    format = new Intl.NumberFormat(readLocale(options), {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format;
}

/**
 * Reads the locale for `Intl`.
 *
 * @throws TypeError when it is neither a string nor a list, which `Intl` would ignore
 * @throws RangeError when it is not a language tag
 */
export function readLocale({ locale }: FormatOptions): string | string[] | undefined {
  const isKnown = locale === undefined || typeof locale === 'string' || Array.isArray(locale);
  requireValue(isKnown, 'locale', expectedLocale);
  try {
    return locale === undefined ? locale : Intl.getCanonicalLocales(locale as string | string[]);
  } catch {
    throw new RangeError(`locale: expected ${expectedLocale}`);
  }
}
