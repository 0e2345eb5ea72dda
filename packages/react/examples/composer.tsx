import { useSmsComposer } from '@23telecom/react/composer';

export const NewMessage = () => {
  const composer = useSmsComposer({ defaultValues: { senderId: 'MyApp' } });
  const { cost, recipients, suggestion, outcomes } = composer;
  return (
    <form {...composer.getFormProps()}>
      <label {...composer.getLabelProps('recipients')}>To</label>
      <textarea {...composer.getRecipientsProps({ placeholder: 'Paste numbers in any shape' })} />
      <p {...composer.getProblemProps('recipients')} />

      <label {...composer.getLabelProps('senderId')}>From</label>
      <input {...composer.getSenderIdProps()} />
      <p {...composer.getProblemProps('senderId')} />

      <label {...composer.getLabelProps('text')}>Text</label>
      <textarea {...composer.getTextProps()} />
      <p {...composer.getProblemProps('text')} />
      <p {...composer.getCostProps()}>
        {`${recipients.to.length} × ${cost.analysis.segments} segments: ${cost.estimate?.max ?? '…'}`}
      </p>
      <button {...composer.getSmartenProps()}>
        {suggestion ? `Make it ${suggestion.after.segments} segments` : 'As cheap as can be'}
      </button>
      <button {...composer.getUndoProps()}>Undo</button>

      <button {...composer.getSendProps()}>Send</button>
      <div {...composer.getOutcomeProps()}>
        {outcomes.map(({ recipient, status }) => (
          <p key={recipient}>{`${recipient}: ${status}`}</p>
        ))}
      </div>
    </form>
  );
};
