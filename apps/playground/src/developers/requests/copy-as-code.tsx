import type { RequestEntry } from '@23telecom/sandbox';
import { Code, FlaskConical } from 'lucide-react';
import { writeCode } from '../../code/write-code.ts';
import { useCodeTarget } from '../../code/view/use-code-target.ts';
import { CopyAction } from '../../shared/ui/copy-action.tsx';
import { readMessage, readScenario } from './read-message.ts';
import { writeRequestCurl } from './write-request-curl.ts';

/** Copies a request as curl, and a send as a test with the failure that it met. */
export function CopyAsCode({ request }: { readonly request: RequestEntry }) {
  const target = useCodeTarget();
  if (target === undefined) return null;
  const message = readMessage(request);
  return (
    <span className="push row">
      <CopyAction
        icon={Code}
        label="Copy as curl"
        write={() => writeRequestCurl(request, target)}
      />
      {message && (
        <CopyAction
          icon={FlaskConical}
          label="Copy as Vitest"
          write={() => writeCode('vitest', message, target, readScenario(request))[0]?.code ?? ''}
        />
      )}
    </span>
  );
}
