import type { SendInput } from '@23telecom/client';
import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { type CodeKind, writeCode } from './request-code.ts';
import './code-dialog.css';

const kinds: readonly { readonly id: CodeKind; readonly label: string }[] = [
  { id: 'curl', label: 'curl' },
  { id: 'sdk', label: 'TypeScript' },
  { id: 'react', label: 'React' },
  { id: 'form', label: 'Form' },
];

/** The same request for other places. */
export function CodeDialog({
  requests,
  baseUrl,
  onClose,
}: {
  readonly requests: readonly SendInput[];
  readonly baseUrl: string;
  readonly onClose: () => void;
}) {
  return (
    <DialogFrame title="This request as code" onClose={onClose} isWide>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label="Language">
          {kinds.map(({ id, label }) => (
            <Tab key={id} id={id} className="tab">
              {label}
            </Tab>
          ))}
        </TabList>
        {kinds.map(({ id, label }) => (
          <TabPanel key={id} id={id} className="tab-panel">
            <CodePanel kind={id} label={label} requests={requests} baseUrl={baseUrl} />
          </TabPanel>
        ))}
      </Tabs>
      <p className="hint">
        The key is read from the environment: it is nowhere in this page.
        {requests.length > 1 &&
          ` React and the form send the first of ${requests.length} requests.`}
      </p>
    </DialogFrame>
  );
}

/** Written when its tab is opened: the code of a big campaign is long. */
function CodePanel({
  kind,
  label,
  requests,
  baseUrl,
}: {
  readonly kind: CodeKind;
  readonly label: string;
  readonly requests: readonly SendInput[];
  readonly baseUrl: string;
}) {
  const code = useMemo(() => writeCode(kind, requests, baseUrl), [kind, requests, baseUrl]);
  return (
    <>
      <pre className="code" tabIndex={0} aria-label={`The request in ${label}`}>
        <code>{code}</code>
      </pre>
      <CopyButton text={code} label="Copy" />
    </>
  );
}
