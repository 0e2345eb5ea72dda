const linkPattern = /(?:https?:\/\/|www\.)\S+/gi;

function hostOf(link: string): string {
  return link
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .toLowerCase();
}

/** Whether two texts are the same. `perhaps`: a shortened link is all that the texts have. */
export type TextMatch = 'yes' | 'perhaps' | 'no';

/**
 * Compares a text in the history with the one that was sent. The platform may shorten links (contract §1.3): a
 * link that differs must then be shorter and on another host. A text without words of its own is then like any
 * other text with a link, so one such message proves nothing.
 */
export function matchText(sent: string, found: string): TextMatch {
  if (sent === found) return 'yes';
  const rest = sent.replace(linkPattern, '\0');
  if (rest !== found.replace(linkPattern, '\0')) return 'no';
  const links = sent.match(linkPattern) ?? [];
  const others = found.match(linkPattern) ?? [];
  const areShortened = links.every((link, index) => {
    const other = others[index] ?? '';
    return link === other || (other.length < link.length && hostOf(other) !== hostOf(link));
  });
  if (!areShortened) return 'no';
  return /[\p{L}\p{N}]/u.test(rest) ? 'yes' : 'perhaps';
}
