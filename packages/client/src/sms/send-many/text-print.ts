import { linkPattern } from '../shorten-links.ts';
import { hashText } from './hash-text.ts';

/** A link of a text: enough to recognise it, or to see that another one replaced it. */
export interface LinkPrint {
  /** SHA-256 of the link in hex. */
  readonly hash: string;
  /** SHA-256 of the link's host in hex. */
  readonly hostHash: string;
  /** In UTF-16 code units. */
  readonly length: number;
}

/** The links of a text, and what is left without them. */
export interface LinkPrints {
  /** SHA-256 of the text around the links in hex. */
  readonly restHash: string;
  /** Whether the text has words of its own. Without, it could be any text with a link. */
  readonly hasWords: boolean;
  readonly links: readonly LinkPrint[];
}

/** Hashes by which a text is recognised in the history, because a journal must not contain texts. */
export interface TextPrint {
  /** SHA-256 of the text in hex. */
  readonly textHash: string;
  /** Undefined if the text has no link. */
  readonly links?: LinkPrints | undefined;
}

/** Computes the hashes of a text. */
export async function printText(text: string): Promise<TextPrint> {
  const textHash = await hashText(text);
  const links = text.match(linkPattern) ?? [];
  const rest = text.replace(linkPattern, '\0');
  if (!links.length) return { textHash };
  return {
    textHash,
    links: {
      restHash: await hashText(rest),
      hasWords: /[\p{L}\p{N}]/u.test(rest),
      links: await Promise.all(links.map(printLink)),
    },
  };
}

/** Whether two texts are the same. `perhaps`: they are but shortened links, without other words. */
export type TextMatch = 'yes' | 'perhaps' | 'no';

/**
 * Compares a text in the history with the given one. The platform may shorten links (contract §1.3):
 * a link that differs must be shorter and on another host. So `https://x.example/111` is never taken
 * for `https://x.example/222`.
 */
export async function matchText(print: TextPrint, text: string): Promise<TextMatch> {
  const other = await printText(text);
  if (other.textHash === print.textHash) return 'yes';
  if (!print.links || print.links.restHash !== other.links?.restHash) return 'no';
  const found = other.links.links;
  const isSame = print.links.links.every((link, index) => {
    const candidate = found[index];
    if (!candidate) return false;
    const isShortened = candidate.hostHash !== link.hostHash && candidate.length < link.length;
    return candidate.hash === link.hash || isShortened;
  });
  if (!isSame) return 'no';
  return print.links.hasWords ? 'yes' : 'perhaps';
}

/** Whether two texts may look the same in the history, for example if their links were shortened. */
export function areAlike(one: TextPrint, other: TextPrint): boolean {
  if (one.textHash === other.textHash) return true;
  return one.links !== undefined && one.links.restHash === other.links?.restHash;
}

async function printLink(link: string): Promise<LinkPrint> {
  const host = link
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .toLowerCase();
  return { hash: await hashText(link), hostHash: await hashText(host), length: link.length };
}
