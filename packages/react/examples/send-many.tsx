import type { SendJournal } from '@23telecom/client';
import { useSmsComposer } from '@23telecom/react/composer';
import { useSendManySms } from '@23telecom/react/send-many';

/** The values of the fields in the text, by phone number. */
type People = Readonly<Record<string, { readonly name: string }>>;

export const Mailing = ({ journal, people }: { journal: SendJournal; people: People }) => {
  const many = useSendManySms({ journal, values: people });
  const composer = useSmsComposer({
    many,
    defaultValues: {
      recipients: Object.keys(people).join('\n'),
      text: 'Hi {{name}}, we are open.',
    },
  });
  const { progress, status, uncertain } = many;
  return (
    <form {...composer.getFormProps()}>
      <label {...composer.getLabelProps('recipients')}>To</label>
      <textarea {...composer.getRecipientsProps()} />
      <p {...composer.getProblemProps('recipients')} />
      <label {...composer.getLabelProps('senderId')}>From</label>
      <input {...composer.getSenderIdProps()} />
      <p {...composer.getProblemProps('senderId')} />
      <label {...composer.getLabelProps('text')}>Text</label>
      <textarea {...composer.getTextProps()} />
      <p {...composer.getProblemProps('text')} />
      <p
        {...composer.getCostProps()}
      >{`Longest: ${composer.countSentence} ${composer.priceSentence}`}</p>

      <button {...composer.getSendProps()}>Send to all</button>
      <button type="button" onClick={many.cancel} disabled={status !== 'pending'}>
        Stop
      </button>
      <p {...composer.getProblemProps('send')} />
      <div {...composer.getOutcomeProps()}>
        {status !== 'idle' && (
          <p>{`${progress.done} of ${progress.total}: ${progress.accepted} sent, ${progress.cost} EUR`}</p>
        )}
        {uncertain.map((recipient) => (
          <p key={recipient}>
            <bdi>{recipient}</bdi>: check before you send again
          </p>
        ))}
      </div>
    </form>
  );
};
