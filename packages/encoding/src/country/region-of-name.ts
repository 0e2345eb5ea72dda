import { otherNames } from './other-names.ts';

/**
 * Finds the region that a country's name in a price list means: its English name, a usual variant, its
 * ISO 3166 code, or one of them with a remark in brackets. Returns the code, or `undefined` for a name
 * that is not known.
 */
export type RegionOfName = (name: string) => string | undefined;

/** Creates a lookup of names among the regions of some ISO 3166 codes. It keeps the names it has seen. */
export function createRegionOfName(regions: readonly string[]): RegionOfName {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  const regionByKey = new Map<string, string>();
  for (const region of regions) {
    const names = [region, english.of(region) ?? region, ...(otherNames[region] ?? [])];
    for (const name of names) regionByKey.set(toKey(name), region);
  }
  const known = new Map<string, string | undefined>();
  return (name) => {
    if (!known.has(name)) {
      // A remark is part of some names, as in `Virgin Islands (US)`, so try the whole name first.
      const withoutRemark = name.replace(/\(.*?\)|\[.*?\]/g, ' ');
      known.set(name, regionByKey.get(toKey(name)) ?? regionByKey.get(toKey(withoutRemark)));
    }
    return known.get(name);
  };
}

/** Words that names have or lack without another meaning, articles in English and French among them. */
const fillers =
  /^(and|the|of|i|is|isl|isls|isle|isles|island|islands|la|le|les|l|ile|iles|de|du|des|mobile|cellular)$/;

/** Usual short forms of words. */
const longForms: Readonly<Record<string, string>> = {
  brit: 'british',
  br: 'british',
  dom: 'dominican',
  fed: 'federation',
  rep: 'republic',
  saint: 'st',
  sainte: 'st',
  ste: 'st',
  sint: 'st',
  terr: 'territory',
  utd: 'united',
};

/** The significant words of a name, sorted: `Virgin Islands, British` equals `British Virgin Islands`. */
function toKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, '$1')
    .split(/[^a-z]+/)
    .filter((word) => word && !fillers.test(word))
    .map((word) => longForms[word] ?? word)
    .sort()
    .join(' ');
}
