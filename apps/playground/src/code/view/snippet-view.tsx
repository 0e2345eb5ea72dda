import { CopyButton } from '../../shared/ui/copy-button.tsx';
import type { CodeSnippet } from '../code-message.ts';
import { CodeBlock } from './code-block.tsx';
import { DataFile } from './data-file.tsx';

/** A file of code with a button that copies it, and the data that it reads. */
export function SnippetView({ snippet }: { readonly snippet: CodeSnippet }) {
  const { fileName, code, language, files } = snippet;
  return (
    <div className="stack tight">
      <div className="row">
        <code className="muted">{fileName}</code>
        <span className="push row">
          {files.map((file) => (
            <DataFile key={file.name} file={file} />
          ))}
          <CopyButton text={code} label="Copy" />
        </span>
      </div>
      <CodeBlock code={code} language={language} label={`Code of ${fileName}`} />
      {files.length > 0 && (
        <p className="hint">
          The list is long, so the code reads it from {files.map(({ name }) => name).join(', ')}.
          Save that file beside it.
        </p>
      )}
    </div>
  );
}
