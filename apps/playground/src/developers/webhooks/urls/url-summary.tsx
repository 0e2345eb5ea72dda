import { CircleX } from 'lucide-react';
import type { Ref } from 'react';
import { webhookTypes } from '../webhook-types.ts';

/** The problems of the form, each as a link to its field. */
export function UrlSummary({
  ref,
  problems,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly problems: Readonly<Partial<Record<string, string | undefined>>>;
}) {
  const wrong = webhookTypes.filter(({ url }) => problems[url] !== undefined);
  if (wrong.length === 0) return null;
  return (
    <div className="notice bad" role="alert" tabIndex={-1} ref={ref}>
      <CircleX className="icon" aria-hidden />
      <p className="strong">
        {wrong.length === 1
          ? 'One address cannot be saved'
          : `${wrong.length} addresses cannot be saved`}
      </p>
      <ul role="list">
        {wrong.map(({ type, url, label }) => (
          <li key={type}>
            <a
              href={`#webhook-${type}`}
              onClick={(event) => {
                event.preventDefault();
                document.querySelector<HTMLElement>(`#webhook-${type}`)?.focus();
              }}
            >
              {label}: {problems[url]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
