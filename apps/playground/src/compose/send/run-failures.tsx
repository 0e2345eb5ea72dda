import { ErrorText } from '../../shared/error-notice.tsx';
import { adviseOnCode } from '../../shared/error-advice.ts';
import { plural } from '../../shared/plural.ts';
import type { RunFailure } from './campaign-run.ts';

const failuresShown = 10;

/** The requests of a campaign that failed, each with what to do. */
export function RunFailures({ failures }: { readonly failures: readonly RunFailure[] }) {
  return (
    <>
      {failures.slice(0, failuresShown).map(({ code, description, recipients, sent }, index) => (
        <ErrorText
          key={index}
          code={code}
          description={`${plural(recipients.length, 'recipient')}: ${description}`}
          sent={sent}
          advice={adviseOnCode(code, sent)}
        />
      ))}
      {failures.length > failuresShown && (
        <p className="hint">and {plural(failures.length - failuresShown, 'more')} of the kind</p>
      )}
    </>
  );
}
