import type { Rolldown } from 'vite';
import type { ViewFiles } from './list-files.ts';

const marker = '<!--first-paint-->';
const entryStyle = /\n *<link rel="stylesheet"[^>]* href="([^"]+)">/g;
/** The font of nearly all text. The styles ask for the others, when a character needs them. */
const font = 'ibm-plex-sans-latin-wght-normal';

/** The parts of a page. */
export interface PageParts {
  /** The page as the build wrote it. */
  readonly page: string;
  /** The HTML of the view. */
  readonly html: string;
  readonly bundle: Rolldown.OutputBundle;
  readonly base: string;
  readonly files: ViewFiles;
}

/** Puts a view into the page, its styles into the head, and a script that loads those of the view. */
export function writePage({ page, html, bundle, base, files }: PageParts): string {
  if (!page.includes(marker)) throw new Error(`index.html has no place for the view: ${marker}`);
  const entry = [...page.matchAll(entryStyle)].map(([, href = '']) => href.slice(base.length));
  const styles = [...new Set([...entry, ...files.styles])];
  const head = [
    ...styles.map((name) => `<style>${readStyle(bundle, name)}</style>`),
    `<script>${markAsLoaded(styles.map((name) => base + name))}</script>`,
    ...Object.keys(bundle)
      .filter((name) => name.includes(font))
      .map(
        (name) =>
          `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}${name}">`,
      ),
  ];
  const scripts = files.scripts.filter((name) => !page.includes(name)).map((name) => base + name);
  // Functions: in a replacement text, `$` would have a meaning.
  return page
    .replace(marker, () => html)
    .replaceAll(entryStyle, '')
    .replace('<script type="module"', (script) => `${head.join('\n    ')}\n    ${script}`)
    .replace('</body>', (end) => `  <script>${loadAfterFirstPaint(scripts)}</script>\n  ${end}`);
}

function readStyle(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name];
  if (file?.type !== 'asset') throw new Error(`The build has no style sheet ${name}.`);
  return String(file.source).trim();
}

/**
 * Writes a script that adds links to styles that the page has already. Vite loads the styles of a script unless
 * the document links to them; a link made by a script, and disabled, loads nothing.
 */
function markAsLoaded(hrefs: readonly string[]): string {
  return `for (const href of ${JSON.stringify(hrefs)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', disabled: true, href }));`;
}

/**
 * Writes a script that loads others as soon as the page was painted, so that on a slow network they do not compete
 * with it. The page's own script asks for them too, but only when it has arrived itself. Each link is made in a task
 * of its own, as a browser takes a millisecond for one, and a slow phone several.
 */
function loadAfterFirstPaint(hrefs: readonly string[]): string {
  return `new PerformanceObserver((_, observer) => { observer.disconnect(); const hrefs = ${JSON.stringify(hrefs)}; (function loadNext() { const href = hrefs.shift(); if (!href) return; document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href })); setTimeout(loadNext); })(); }).observe({ type: 'paint', buffered: true });`;
}
