/** The paragraphs, list items and table cells of a Markdown file: `{ text, line }`, without code. */
export function readMarkdown(source) {
  const blank = (match) => match.replace(/[^\n]/g, '');
  const prose = source
    .replace(/^---\n[\s\S]*?\n---\n/, blank)
    .replace(/^( *)```[\s\S]*?^\1```/gm, blank)
    .replace(/<!--[\s\S]*?-->/g, blank);
  const blocks = [];
  let block;
  for (const [index, line] of prose.split('\n').entries()) {
    const begins = /^\s*([-*|>#]|\d+\.)\s?/.test(line);
    if (!line.trim() || begins) block = undefined;
    if (!line.trim()) continue;
    const cells = line.trim().startsWith('|') ? line.split('|') : [line];
    for (const text of cells) {
      if (!block || cells.length > 1) blocks.push((block = { line: index + 1, text: '' }));
      block.text += `${text.replace(/^\s*([-*>#]+|\d+\.)\s/, '')}\n`;
    }
  }
  return blocks;
}
