import type { Finding } from '@23telecom/encoding/explain';
import type { Replacement, SmartenOptions } from '@23telecom/encoding/smart';
import { maskVariables } from '../../composition/read-template.ts';
import type { AdviceTools } from './load-advice-tools.ts';

/** How a text can do without the characters that force UCS-2. */
export type Remedy = 'replace' | 'unaccent' | 'remove';

/** Why a text needs UCS-2, and the remedy. */
export interface TextReasons {
  readonly findings: readonly Finding[];
  /** The script that the text is written in, if it always needs UCS-2. */
  readonly script: string | undefined;
  readonly offer:
    | {
        readonly remedy: Remedy;
        readonly text: string;
        readonly replacements: readonly Replacement[];
      }
    | undefined;
}

/** From this share of its letters on, a text is written in a script, and has no foreign characters. */
const scriptShare = 0.3;

const plans: readonly { readonly remedy: Remedy; readonly options: SmartenOptions }[] = [
  { remedy: 'replace', options: {} },
  { remedy: 'unaccent', options: { accents: true } },
  { remedy: 'remove', options: { emoji: 'drop' } },
  { remedy: 'remove', options: { accents: true, emoji: 'drop' } },
];

/** Finds why a text needs UCS-2. Its variables are left out: their values decide for themselves. */
export function findReasons(text: string, tools: AdviceTools): TextReasons {
  const masked = maskVariables(text);
  const findings = tools.explainOffenders(masked);
  if (findings.length === 0) return { findings, script: undefined, offer: undefined };
  const letters = masked.match(/\p{L}/gu)?.length ?? 0;
  const script = findings.find(
    ({ kind, count }) => kind === 'script' && count >= letters * scriptShare,
  );
  if (script) return { findings, script: script.name, offer: undefined };
  for (const { remedy, options } of plans) {
    const smart = tools.smarten(masked, { ...options, onlyIfCheaper: false });
    if (smart.after.encoding !== 'GSM-7' || smart.after.units === 0) continue;
    const { replacements } = smart;
    return {
      findings,
      script: undefined,
      offer: { remedy, text: apply(text, replacements), replacements },
    };
  }
  return { findings, script: undefined, offer: undefined };
}

/** Replaces characters in the text with its variables, whose indices are those of the masked one. */
function apply(text: string, replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { index, character, replacement } of replacements) {
    result += text.slice(at, index) + replacement;
    at = index + character.length;
  }
  return result + text.slice(at);
}
