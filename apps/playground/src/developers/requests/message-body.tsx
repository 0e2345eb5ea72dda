import { CodeBlock } from '../../code/view/code-block.tsx';

/** The headers that a reader looks for; the others are those of any HTTP client. */
const mainHeaders = [
  'X-API-Key',
  'Authorization',
  'X-Signature',
  'X-Timestamp',
  'Content-Type',
  'Retry-After',
];

/** Headers, and the body below them: JSON is indented. */
export function MessageBody({
  name,
  headers,
  body,
}: {
  /** `Request` or `Response`, for screen readers. */
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}) {
  const lines = Object.entries(headers).map(([header, value]) => ({
    header: mainHeaders.find((known) => known.toLowerCase() === header) ?? capitaliseWords(header),
    value,
  }));
  const main = lines.filter(({ header }) => mainHeaders.includes(header));
  const others = lines.filter(({ header }) => !mainHeaders.includes(header));
  const json = body === null ? undefined : indentJson(body);
  return (
    <>
      {main.length > 0 && (
        <CodeBlock code={join(main)} language="headers" label={`${name} headers`} isWrapped />
      )}
      {others.length > 0 && (
        <details className="fold">
          <summary>
            {main.length > 0 ? 'Other headers' : 'Headers'}{' '}
            <span className="hint">{others.length}</span>
          </summary>
          <CodeBlock
            code={join(others)}
            language="headers"
            label={`${name}, other headers`}
            isWrapped
          />
        </details>
      )}
      {body !== null && body !== '' && (
        <CodeBlock
          code={json ?? body}
          language={json === undefined ? 'headers' : 'json'}
          label={`${name} body`}
          isWrapped
        />
      )}
    </>
  );
}

function join(lines: readonly { readonly header: string; readonly value: string }[]): string {
  return lines.map(({ header, value }) => `${header}: ${value}`).join('\n');
}

/** Headers as documentation writes them: `content-length` is `Content-Length`. */
function capitaliseWords(header: string): string {
  return header.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/** Undefined for a text that is not JSON, or that the log has cut. */
function indentJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return undefined;
  }
}
