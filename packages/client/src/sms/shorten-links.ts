/** Links that the platform may shorten (contract §1.3, §11). */
export const linkPattern = /(?:https?:\/\/|www\.)\S+/gi;

/** As short as any short link: we assume that there is no shorter one (contract §11). */
const shortest = 'x.xx/xxxxx';

/** The shortest text that a recipient may get, if the platform shortens the links of a text. */
export function shortenLinks(text: string): string {
  return text.replace(linkPattern, (link) => (link.length > shortest.length ? shortest : link));
}
