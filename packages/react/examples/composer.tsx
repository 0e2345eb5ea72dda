import { useSmsComposer } from '@23telecom/react/composer';

export const NewMessage = () => {
  const composer = useSmsComposer({ defaultCountry: 'GB', defaultValues: { senderId: 'MyApp' } });
  const { countSentence, priceSentence, suggestions, outcomes, notice } = composer;
  return (
    <form {...composer.getFormProps()}>
      <label {...composer.getLabelProps('recipients')}>To</label>
      <textarea {...composer.getRecipientsProps({ placeholder: 'Paste phone numbers' })} />
      <p {...composer.getProblemProps('recipients')} />

      <label {...composer.getLabelProps('senderId')}>From</label>
      <input {...composer.getSenderIdProps()} />
      <p {...composer.getProblemProps('senderId')} />

      <label {...composer.getLabelProps('text')}>Text</label>
      <textarea {...composer.getTextProps()} />
      <p {...composer.getProblemProps('text')} />
      <p {...composer.getCostProps()}>
        {countSentence} {priceSentence}
      </p>
      {/* Screen readers hear this a second after the last key. Your class hides it from sight. */}
      <p {...composer.getAnnouncementProps({ className: 'visually-hidden' })} />
      {suggestions.map(({ kind, sentence }) => (
        <p key={kind}>{sentence}</p>
      ))}
      <button {...composer.getSmartenProps()}>Replace special characters</button>
      <button {...composer.getUndoProps()}>Undo</button>

      <button {...composer.getSendProps()}>Send</button>
      <p {...composer.getProblemProps('send')} />
      <div {...composer.getOutcomeProps()}>
        {notice && <p>{notice}</p>}
        {outcomes.map(({ recipient, sentence }) => (
          <p key={recipient}>
            <bdi>{recipient}</bdi>: {sentence}
          </p>
        ))}
      </div>
    </form>
  );
};
