import type { SmsStatus } from '@23telecom/client';
import type { CodeLanguage } from '../../code/view/highlight.ts';
import { CodeBlock } from '../../code/view/code-block.tsx';
import { useCodeTarget } from '../../code/view/use-code-target.ts';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { writeStatusCode } from './write-status-code.ts';

/** The message as JSON, and a program that prints it. */
export function MessageSources({ message }: { readonly message: SmsStatus }) {
  const target = useCodeTarget();
  return (
    <>
      {target && (
        <Source
          title="Code"
          note="Prints this message."
          language="typescript"
          text={writeStatusCode(target, message.messageId)}
        />
      )}
      <Source
        title="JSON"
        note="As sms.status of @23telecom/client returns it."
        language="json"
        text={JSON.stringify(message, null, 2)}
      />
    </>
  );
}

function Source({
  title,
  note,
  language,
  text,
}: {
  readonly title: string;
  readonly note: string;
  readonly language: CodeLanguage;
  readonly text: string;
}) {
  return (
    <details className="fold section">
      <summary>{title}</summary>
      <div className="stack tight">
        <p className="row">
          <span className="hint">{note}</span>
          <span className="push">
            <CopyButton text={text} label="Copy" />
          </span>
        </p>
        <CodeBlock code={text} language={language} label={title} isWrapped />
      </div>
    </details>
  );
}
