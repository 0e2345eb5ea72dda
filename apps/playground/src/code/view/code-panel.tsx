import { useMemo, useState } from 'react';
import { EmptyState } from '../../shared/ui/empty-state.tsx';
import type { CodeMessage } from '../code-message.ts';
import type { ScenarioKind } from '../scenario.ts';
import { type CodeKind, codeKinds, writeCode } from '../write-code.ts';
import { SnippetView } from './snippet-view.tsx';
import { useCodeTarget } from './use-code-target.ts';

/** A message as code: TypeScript, curl, React and a test. Everything runs as pasted. */
export function CodePanel({
  message,
  scenario,
}: {
  /** Undefined while the message is incomplete. */
  readonly message: CodeMessage | undefined;
  /** The failure that the test provokes. */
  readonly scenario?: ScenarioKind | undefined;
}) {
  const [kind, setKind] = useState<CodeKind>('typescript');
  const target = useCodeTarget();
  const snippets = useMemo(
    () => message && target && writeCode(kind, message, target, scenario),
    [kind, message, target, scenario],
  );
  if (message === undefined) {
    return (
      <EmptyState title="No code yet">
        <p>Write a text and add a number: the code that sends them appears here.</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack">
      <div className="row">
        <div className="strip" role="group" aria-label="Language">
          {codeKinds.map(({ id, label }) => (
            <button key={id} type="button" aria-pressed={id === kind} onClick={() => setKind(id)}>
              {label}
            </button>
          ))}
        </div>
        <span className="hint">{target && describe(kind, target.kind)}</span>
      </div>
      {snippets?.map((snippet) => (
        <SnippetView key={snippet.fileName} snippet={snippet} />
      ))}
    </div>
  );
}

/** Where the code sends. */
function describe(kind: CodeKind, target: 'sandbox' | 'hosted' | 'live'): string {
  if (kind === 'vitest') return 'Runs as pasted, against a sandbox of its own.';
  if (target === 'live') return 'Sends for real, with the key in TELECOM_API_KEY.';
  return target === 'hosted'
    ? 'Runs as pasted, against npx @23telecom/sandbox.'
    : 'Runs as pasted, against this sandbox.';
}
