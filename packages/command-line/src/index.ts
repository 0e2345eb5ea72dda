export { formatCount, formatPlural } from './format-count.ts';
export { formatHelpRows, type HelpColumns, type HelpRow } from './format-help-rows.ts';
export { createStyle, type Style } from './style.ts';
export { widthOf, wrapWords } from './wrap-words.ts';
