/** Parts that do nothing before the script runs. The links of the masthead work at once. */
const idleParts = ['<main ', '<form class="finder"', '<div class="account"'] as const;

/**
 * Prepares rendered HTML to be shown until the script has loaded: without React's own marks and scripts, and
 * with `inert` parts, so that nobody types into a field that is about to be replaced.
 *
 * @throws Error if a part is missing
 */
export function makeStatic(html: string): string {
  let result = html
    .replaceAll(/<script>.*?<\/script>/gs, '')
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<link rel="preload"[^>]*>/g, '');
  for (const part of idleParts) {
    if (!result.includes(part)) throw new Error(`The rendered page has no ${part}.`);
    result = result.replace(part, () => `${part.trimEnd()} inert${part.endsWith(' ') ? ' ' : ''}`);
  }
  return result;
}

/** Leaves only the masthead. */
export function emptyMain(html: string): string {
  return html.replace(/(<main [^>]*>).*(<\/main>)/s, '$1$2');
}

/** A script that shows the last part of the address, such as a message ID, in the elements that ask for it. */
export const fillInAddress = `<script>{
  const value = location.pathname.split('/').filter(Boolean).at(-1);
  for (const each of document.querySelectorAll('[data-from-address]')) each.textContent = value;
}</script>`;
