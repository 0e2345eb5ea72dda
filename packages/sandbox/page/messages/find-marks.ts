/** A part of a text. Links have an address that is safe to open: only http and https. */
export type Part =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

const links = /\bhttps?:\/\/[^\s<>"'`\p{Cc}\p{Cf}]+/giu;
/** Short links are often written without a scheme: `s.example/a1`. */
const bareLinks = /(?<![\p{L}\d@/.-])(?:[a-z\d-]+\.)+[a-z]{2,}\/[^\s<>"'`\p{Cc}\p{Cf}]+/giu;
const phoneNumbers = /\+\d[\d\s().-]{6,}\d/g;
/**
 * 4 to 8 digits, or two groups of three, in any script's digits. Letters of Chinese or Arabic may
 * touch a code, because these scripts do not always put a space there.
 */
const codes = new RegExp(
  [
    /(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}+#$€£¥%_/]|\p{Nd}[.,:-])/u,
    /(?:\p{Nd}{3}[ -]\p{Nd}{3}|\p{Nd}{4,8})/u,
    /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}_]|[.,:/-]\p{Nd}| ?[%€$£¥]| ?(?:EUR|USD|GBP)\b)/u,
  ]
    .map(({ source }) => source)
    .join(''),
  'gu',
);
const codeWords =
  /code|c[oó]digo|codice|kod|код|pin\b|otp|passw|verif|confirm|anmeld|bestätig|رمز|كود|קוד|验证|驗證|認証|인증|कोड/iu;

const punctuation = '.,;:!?)]}»”’…';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
}

/** Splits a text into links, one-time codes and the text between them. */
export function findMarks(text: string): readonly Part[] {
  const found: Found[] = [...findLinks(text, links, ''), ...findLinks(text, bareLinks, 'https://')];
  const taken = [...found, ...findRanges(text, phoneNumbers)];
  for (const { index, 0: code } of text.matchAll(codes)) {
    const range = { start: index, end: index + code.length };
    if (taken.some((other) => overlap(range, other))) continue;
    // A year needs a word such as "code" beside it to be one.
    if (/^(?:19|20)\d\d$/.test(code) && !codeWords.test(text)) continue;
    found.push({ ...range, part: { kind: 'code', text: code } });
  }
  return fillGaps(text, found);
}

function findLinks(text: string, pattern: RegExp, scheme: string): readonly Found[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ index, 0: match }) => {
    const link = withoutPunctuation(match);
    const url = scheme + link;
    if (!URL.canParse(url)) return [];
    return [{ start: index, end: index + link.length, part: { kind: 'link', text: link, url } }];
  });
}

/** A full stop or a bracket after a link belongs to the sentence. */
function withoutPunctuation(link: string): string {
  let end = link.length;
  // A pattern would begin again at each character of a long row of points.
  while (end > 0 && punctuation.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}

function findRanges(text: string, pattern: RegExp): readonly Pick<Found, 'start' | 'end'>[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

function overlap(one: Pick<Found, 'start' | 'end'>, other: Pick<Found, 'start' | 'end'>): boolean {
  return one.start < other.end && other.start < one.end;
}

function fillGaps(text: string, found: readonly Found[]): readonly Part[] {
  const parts: Part[] = [];
  let position = 0;
  for (const { start, end, part } of found.toSorted((one, other) => one.start - other.start)) {
    if (start < position) continue;
    if (start > position) parts.push({ kind: 'text', text: text.slice(position, start) });
    parts.push(part);
    position = end;
  }
  if (position < text.length) parts.push({ kind: 'text', text: text.slice(position) });
  return parts;
}
