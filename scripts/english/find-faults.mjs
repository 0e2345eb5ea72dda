import { avoidedWords, hiddenSubjects } from './rules.mjs';

/** Removes names in backticks, targets of links and doc tags. */
function proseOf(text) {
  return text
    .replace(/`[^`]*`/g, '`code`')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{@link [^}]*\}/g, '`code`')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^[ \t]*@(param|returns|throws|default|see|module|typeParam)\b/gm, '.\n');
}

function sentencesOf(prose) {
  return prose
    .split(/(?<=[.!?:])\s+|\n\s*\n|\n\s*[-*] /)
    .map((sentence) => sentence.replace(/^[\s"'(*_|#>-]+/, ''))
    .filter(Boolean);
}

/** Returns the faults in the English of a comment or paragraph. */
export function findFaults(text) {
  const prose = proseOf(text);
  const faults = [];
  for (const sentence of sentencesOf(prose)) {
    const hidden = hiddenSubjects.exec(sentence);
    if (hidden)
      faults.push(
        `"${sentence.slice(0, 40).replace(/\s+/g, ' ')}…" begins with ${hidden[1]}: name the subject`,
      );
  }
  for (const [word, better] of avoidedWords) {
    const match = word.exec(prose);
    if (match) faults.push(`"${match[0]}": write ${better}`);
  }
  return faults;
}

/** Counts the words of a text, and among them "what". */
export function countWords(text) {
  const words = proseOf(text).match(/[\p{L}’']+/gu) ?? [];
  return { words: words.length, what: words.filter((word) => /^what$/i.test(word)).length };
}
