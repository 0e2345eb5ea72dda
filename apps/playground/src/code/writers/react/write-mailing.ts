import type { CodePlan } from '../../plan-code.ts';
import { indent, property, quote } from '../literals.ts';
import { writePeople } from '../write-people.ts';
import { composerFields } from './composer-fields.ts';
import type { FormParts } from './form-parts.ts';

const journal = `// Remembers who was sent to, so that a reload sends to nobody twice. Each mailing needs a name of its own.
const mailing = 'mailing-1';
function readEntries(): SendJournalEntry[] {
  return JSON.parse(localStorage.getItem(mailing) ?? '[]') as SendJournalEntry[];
}
const journal: SendJournal = {
  async *read() {
    yield* readEntries();
  },
  append: async (entry) => {
    localStorage.setItem(mailing, JSON.stringify([...readEntries(), entry]));
  },
};`;

/** A form for texts that differ, or for more recipients than one request takes. */
export function writeMailing(plan: CodePlan): FormParts {
  const { imports, declarations, files } = writePeople(plan);
  const isPersonal = plan.fields.length > 0;
  const key = property(plan.numberKey);
  const rows = `const values = Object.fromEntries(
  people.map(({ ${key === 'recipient' ? key : `${key}: recipient`}, ...row }) => [recipient, row]),
);`;
  return {
    clientTypes: ['SendJournal', 'SendJournalEntry'],
    imports: [`import { useSendManySms } from '@23telecom/react/send-many';`, ...imports],
    files,
    declarations: [
      ...declarations,
      ...(isPersonal ? [rows] : []),
      `const defaultValues = {
  recipients: ${isPersonal ? 'Object.keys(values)' : 'recipients'}.join('\\n'),
  senderId: ${quote(plan.senderId)},
  text: ${quote(plan.template.text)},
};`,
      journal,
    ],
    form: `function MessageForm() {
  const many = useSendManySms({ journal${isPersonal ? ', values' : ''} });
  const composer = useSmsComposer({ many, defaultValues });
  const { progress, status, uncertain } = many;
  return (
    <form {...composer.getFormProps()}>
${indent(composerFields, 6)}
      <button {...composer.getSendProps()}>Send to all</button>
      <button type="button" onClick={many.cancel} disabled={status !== 'pending'}>
        Stop
      </button>
      <p {...composer.getProblemProps('send')} />
      <div {...composer.getOutcomeProps()}>
        {status !== 'idle' && (
          <p>
            {progress.done} of {progress.total}, {progress.accepted} sent
          </p>
        )}
        {uncertain.map((recipient) => (
          <p key={recipient}>
            <bdi>{recipient}</bdi>: check before you send again
          </p>
        ))}
      </div>
    </form>
  );
}`,
  };
}
