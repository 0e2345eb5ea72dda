import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { CodeBlock } from '../code/view/code-block.tsx';
import { CopyButton } from '../shared/ui/copy-button.tsx';
import { describeVerdict, type VerdictFigures } from './describe-verdict.ts';
import { handlingCode } from './handling-code.ts';
import { findWhatIf, type WhatIf } from './what-ifs.ts';
import './verdict.css';

/** Whether a run was billed once, and the code that handled the failure that was tried on it. */
export function Verdict({
  verdict,
  whatIf,
}: {
  readonly verdict: VerdictFigures;
  readonly whatIf: WhatIf | undefined;
}) {
  const described = describeVerdict(verdict);
  if (described === undefined) return null;
  const { tone, title, figures } = described;
  const Icon = tone === 'good' ? ShieldCheck : ShieldAlert;
  const tried = whatIf && findWhatIf(whatIf);
  return (
    <div
      className={`verdict ${tone}`}
      role={tone === 'bad' ? 'alert' : undefined}
      data-testid="verdict"
    >
      <Icon className="icon lucide" aria-hidden />
      <div className="words">
        <p>
          <b className="strong">{title}</b> {figures}
        </p>
        {tried && tone === 'good' && <p className="hint">What if: {tried.story}</p>}
        {tone === 'bad' && (
          <p>
            Messages that you counted as sent, and that never were, are not billed. Anything else
            must not happen: please report it, with the requests under Developers.
          </p>
        )}
        {whatIf && (
          <details className="fold">
            <summary>See the code</summary>
            <div className="stack tight">
              <CodeBlock
                code={handlingCode[whatIf]}
                language="typescript"
                label="The code that handles it"
              />
              <div>
                <CopyButton text={handlingCode[whatIf]} label="Copy" />
              </div>
            </div>
          </details>
        )}
      </div>
    </div>
  );
}
