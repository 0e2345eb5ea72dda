import { createRandom } from '../shared/random.ts';

/** A link without the punctuation that ends a sentence or a pair of brackets. */
const link = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}']/g;

const codeLength = 7;
const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Replaces each link of a text by a short one of a domain. Each message has links of its own, so that the
 * platform knows who opened one; all of them have the same length, so that the batch has one count.
 */
export function shortenLinks(text: string, domain: string, messageId: string): string {
  let count = 0;
  return text.replace(link, () => {
    const random = createRandom('link', messageId, (count += 1));
    const code = Array.from(
      { length: codeLength },
      () => characters[random.integer(0, characters.length - 1)],
    );
    return `https://${domain}/${code.join('')}`;
  });
}

/** The first link of a text; undefined if it has none. */
export function findLink(text: string): string | undefined {
  return text.match(link)?.[0];
}
