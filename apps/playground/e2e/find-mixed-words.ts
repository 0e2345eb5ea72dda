import type { Page } from 'playwright';

/**
 * Finds Arabic and Hebrew words that are in one run of text with the words of the page, which would reorder them:
 * each must be in a `bdi`, in an element with `dir="auto"`, or between the isolates of `isolate`.
 */
export function findMixedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const rightToLeft = /[\u0590-\u08FF]/;
    const isolated = /\u2068[^\u2068\u2069]*\u2069/g;
    const mixed: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').replace(isolated, '');
      const parent = node.parentElement;
      if (!rightToLeft.test(text) || !parent) continue;
      // Code is shown as it is written, and a field or an option has a direction of its own.
      if (parent.closest('script, style, bdi, [dir=auto], code, pre, textarea, option')) continue;
      // A cell is a box of its own with one character.
      if (parent.closest('[role=gridcell]')) continue;
      mixed.push(`${parent.tagName} ${parent.className}: ${text.trim()}`);
    }
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
      const isOwn = field.dir === 'auto' || !rightToLeft.test(field.value);
      if (!isOwn) mixed.push(`field ${field.id || field.className}: ${field.value}`);
    }
    return mixed;
  });
}
