import { type SmsComposerValues, smsFormSchema, useSmsComposer } from '@23telecom/react/composer';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';

const schema = smsFormSchema({ defaultCountry: 'GB' });

export const NewMessageForm = () => {
  const { formState, handleSubmit, register, setValue, watch } = useForm({
    defaultValues: { recipients: '', senderId: '', text: '' },
    resolver: standardSchemaResolver(schema),
  });
  const composer = useSmsComposer({
    defaultCountry: 'GB',
    values: watch(),
    onValueChange: (field, value) =>
      setValue(field, value, { shouldValidate: formState.isSubmitted }),
  });
  // The form library's sentence, and the composer's if the send failed.
  const problemProps = (field: keyof SmsComposerValues) => {
    const { children, ...props } = composer.getProblemProps(field);
    return { ...props, children: formState.errors[field]?.message ?? children };
  };
  return (
    <form noValidate onSubmit={(event) => void handleSubmit(() => composer.submit())(event)}>
      <label {...composer.getLabelProps('recipients')}>To</label>
      <textarea {...composer.getRecipientsProps(register('recipients'))} />
      <p {...problemProps('recipients')} />
      <label {...composer.getLabelProps('senderId')}>From</label>
      <input {...composer.getSenderIdProps(register('senderId'))} />
      <p {...problemProps('senderId')} />
      <label {...composer.getLabelProps('text')}>Text</label>
      <textarea {...composer.getTextProps(register('text'))} />
      <p {...problemProps('text')} />
      <p {...composer.getCostProps()}>
        {composer.countSentence} {composer.priceSentence}
      </p>
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
};
