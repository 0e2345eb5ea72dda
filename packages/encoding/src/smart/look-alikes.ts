/** Typography: the first character of each line stands for the others. */
const lines = [
  "'`´ʹʻʼʽˈ‘’‚‛′‵‹›❛❜",
  '"ʺ“”„‟″‶«»❝❞〝〞〟',
  '-‐‑‒–—―−⁃˗﹘﹣',
  '/⁄∕',
  '*•∙●▪‣∗',
  '.·',
  'x×',
  '~˜∼',
  '^ˆ',
  '|¦',
  '£₤',
  ' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  '\n\u000b\u0085\u2028\u2029',
];

/** What stands for a character that looks like one of the alphabet. */
export const lookAlikes: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ lines.flatMap((line) =>
    Array.from(line, (each): [string, string] => [each, line.charAt(0)]),
  ),
)
  .set('©', '(c)')
  .set('®', '(R)');
