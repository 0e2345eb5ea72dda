import { useEffect } from 'react';

/** Repairs what the theme leaves to the mouse. */
function repair() {
  // Hidden from screen readers, so the Tab key must pass over it too.
  for (const anchor of document.querySelectorAll('.rp-header-anchor')) {
    anchor.setAttribute('tabindex', '-1');
  }
  // A wide table scrolls, and the arrow keys can do that only where the focus can be.
  for (const table of document.querySelectorAll('.rp-table-scroll-container')) {
    table.setAttribute('tabindex', '0');
  }
}

/** Makes each page usable by keyboard, also after a change of page. Shows nothing. */
export default function ReachByKeyboard() {
  useEffect(() => {
    repair();
    const observer = new MutationObserver(repair);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return null;
}
