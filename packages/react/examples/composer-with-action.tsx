import { type SmsFormState, useSmsComposer } from '@23telecom/react/composer';
import { useActionState } from 'react';

/** A server renders the form: with its action, and with a draft of its own for each form. */
export interface NewMessageWithActionProps {
  readonly send: (state: SmsFormState, form: FormData) => Promise<SmsFormState>;
  readonly draft: string;
  readonly initialState?: SmsFormState;
}

export const NewMessageWithAction = ({ send, draft, initialState }: NewMessageWithActionProps) => {
  const [state, action, isPending] = useActionState(send, initialState ?? {});
  const composer = useSmsComposer({ state, form: { name: 'new-message', draft } });
  return (
    <form {...composer.getFormProps({ action })}>
      <input {...composer.getKeyProps()} />
      <label {...composer.getLabelProps('recipients')}>To</label>
      <textarea {...composer.getRecipientsProps()} />
      <p {...composer.getProblemProps('recipients')} />
      <label {...composer.getLabelProps('senderId')}>From</label>
      <input {...composer.getSenderIdProps()} />
      <p {...composer.getProblemProps('senderId')} />
      <label {...composer.getLabelProps('text')}>Text</label>
      <textarea {...composer.getTextProps()} />
      <p {...composer.getProblemProps('text')} />
      <button {...composer.getSendProps()} disabled={isPending}>
        Send
      </button>
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
};
