/** Names of regions that share a dial code, where they go by another name than Unicode's English one. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  BQ: ['Bonaire', 'Bonaire, Sint Eustatius and Saba', 'BES Islands'],
  CC: ['Cocos Islands', 'Keeling Islands'],
  GB: ['UK', 'Great Britain', 'United Kingdom of Great Britain and Northern Ireland'],
  MF: ['Saint Martin (French part)', 'Saint-Martin'],
  RU: ['Russian Federation'],
  SH: ['Saint Helena, Ascension and Tristan da Cunha', 'Saint Helena and Ascension'],
  SJ: ['Svalbard', 'Jan Mayen'],
  SX: ['Sint Maarten (Dutch part)', 'Saint Maarten'],
  US: ['USA', 'United States of America'],
  VA: ['Vatican', 'Holy See', 'Vatican City State', 'Holy See (Vatican City State)'],
  VG: ['Virgin Islands (UK)', 'BVI'],
  VI: ['Virgin Islands (USA)', 'Virgin Islands, United States', 'USVI'],
};

const englishNames = /* @__PURE__ */ new Intl.DisplayNames(['en'], { type: 'region' });
const keysByRegion = /* @__PURE__ */ new Map<string, ReadonlySet<string>>();
const keyByName = /* @__PURE__ */ new Map<string, string>();

/** Whether a country's name, as a price list may write it, means the region of an ISO 3166 code. */
export function isNameOfRegion(name: string, region: string): boolean {
  let keys = keysByRegion.get(region);
  if (!keys) {
    const names = [region, englishNames.of(region) ?? region, ...(otherNames[region] ?? [])];
    keys = new Set(names.map(toKey));
    keysByRegion.set(region, keys);
  }
  let key = keyByName.get(name);
  if (key === undefined) {
    key = toKey(name);
    keyByName.set(name, key);
  }
  return keys.has(key);
}

/** The words that tell a name from others, in an order of their own: `Virgin Islands, British` is `British Virgin Islands`. */
function toKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase()
    .replace(/\bsaint\b/g, 'st')
    .split(/[^a-z]+/)
    .filter((word) => word && !/^(and|the|of|islands?)$/.test(word))
    .sort()
    .join(' ');
}
