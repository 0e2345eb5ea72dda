import type { SendInput } from '@23telecom/client';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { type CodeKind, writeCode } from './request-code.ts';
import './code-dialog.css';

const kinds: readonly { readonly id: CodeKind; readonly label: string }[] = [
  { id: 'curl', label: 'curl' },
  { id: 'sdk', label: 'TypeScript' },
  { id: 'react', label: 'React' },
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
        {kinds.map(({ id, label }) => {
          const code = writeCode(id, requests, baseUrl);
          return (
            <TabPanel key={id} id={id} className="tab-panel">
              <pre className="code" tabIndex={0} aria-label={`The request in ${label}`}>
                <code>{code}</code>
              </pre>
              <CopyButton text={code} label="Copy" />
            </TabPanel>
          );
        })}
      </Tabs>
      <p className="hint">
        The key is read from the environment: it is nowhere in this page.
        {requests.length > 1 && ` React sends the first of ${requests.length} requests.`}
      </p>
    </DialogFrame>
  );
}
