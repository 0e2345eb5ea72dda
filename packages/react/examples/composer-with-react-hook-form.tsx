import { type SmsComposerValues, useSmsComposer } from '@23telecom/react/composer';
import { useForm } from 'react-hook-form';

export const NewMessageForm = () => {
  const { formState, handleSubmit, register, setValue, watch } = useForm<SmsComposerValues>({
    defaultValues: { recipients: '', senderId: '', text: '' },
  });
  const composer = useSmsComposer({ values: watch(), onValueChange: setValue });
  const { errors } = formState;
  return (
    <form onSubmit={(event) => void handleSubmit(composer.submit)(event)}>
      <label {...composer.getLabelProps('recipients')}>To</label>
      <textarea {...composer.getRecipientsProps(register('recipients'))} />
      <label {...composer.getLabelProps('senderId')}>From</label>
      <input {...composer.getSenderIdProps(register('senderId', { required: 'Who sends it?' }))} />
      {errors.senderId && <p role="alert">{errors.senderId.message}</p>}
      <label {...composer.getLabelProps('text')}>Text</label>
      <textarea {...composer.getTextProps(register('text'))} />
      <button {...composer.getSendProps()}>Send</button>
      <div {...composer.getOutcomeProps()}>{composer.outcomes.map(({ status }) => status)}</div>
    </form>
  );
};
