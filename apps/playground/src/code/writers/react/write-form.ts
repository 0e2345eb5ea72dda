import type { CodePlan } from '../../plan-code.ts';
import { indent, quote } from '../literals.ts';
import { composerFields } from './composer-fields.ts';
import type { FormParts } from './form-parts.ts';

/** A form for one text and at most 100 recipients. */
export function writeForm({ people, template, senderId }: CodePlan): FormParts {
  const recipients = people.map(({ recipient }) => recipient).join('\n');
  return {
    clientTypes: [],
    imports: [],
    files: [],
    declarations: [
      `const defaultValues = {
  recipients: ${quote(recipients)},
  senderId: ${quote(senderId)},
  text: ${quote(template.text)},
};`,
    ],
    form: `function MessageForm() {
  const composer = useSmsComposer({ defaultValues });
  return (
    <form {...composer.getFormProps()}>
${indent(composerFields, 6)}
      <button {...composer.getSmartenProps()}>Make it cheaper</button>
      <button {...composer.getSendProps()}>Send</button>
      <p {...composer.getProblemProps('send')} />
      <div {...composer.getOutcomeProps()}>
        {composer.notice}
        {composer.outcomes.map(({ recipient, sentence }) => (
          <p key={recipient}>
            <bdi>{recipient}</bdi>: {sentence}
          </p>
        ))}
      </div>
    </form>
  );
}`,
  };
}
