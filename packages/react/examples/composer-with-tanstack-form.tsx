import { smsFormSchema, useSmsComposer } from '@23telecom/react/composer';
import { useForm, useSelector } from '@tanstack/react-form';

const schema = smsFormSchema({ defaultCountry: 'GB' });

export const NewMessageWithTanStackForm = () => {
  const form = useForm({
    defaultValues: { recipients: '', senderId: '', text: '' },
    validators: { onSubmit: schema },
    onSubmit: () => composer.submit(),
  });
  const values = useSelector(form.store, (state) => state.values);
  const composer = useSmsComposer({
    defaultCountry: 'GB',
    values,
    onValueChange: (field, value) => form.setFieldValue(field, value),
  });
  const { getProblemProps } = composer;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit();
      }}
    >
      <form.Field name="recipients">
        {({ state }) => (
          <>
            <label {...composer.getLabelProps('recipients')}>To</label>
            <textarea {...composer.getRecipientsProps()} />
            <p {...withIssue(getProblemProps('recipients'), state.meta.errors[0])} />
          </>
        )}
      </form.Field>
      <form.Field name="senderId">
        {({ state }) => (
          <>
            <label {...composer.getLabelProps('senderId')}>From</label>
            <input {...composer.getSenderIdProps()} />
            <p {...withIssue(getProblemProps('senderId'), state.meta.errors[0])} />
          </>
        )}
      </form.Field>
      <form.Field name="text">
        {({ state }) => (
          <>
            <label {...composer.getLabelProps('text')}>Text</label>
            <textarea {...composer.getTextProps()} />
            <p {...withIssue(getProblemProps('text'), state.meta.errors[0])} />
          </>
        )}
      </form.Field>
      <p {...composer.getCostProps()}>
        {composer.countSentence} {composer.priceSentence}
      </p>
      <button {...composer.getSendProps()}>Send</button>
      <p {...getProblemProps('send')} />
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

/** Shows the form library's issue, otherwise the composer's problem. */
const withIssue = <Props extends { readonly children?: string | undefined }>(
  props: Props,
  issue: { readonly message: string } | undefined,
) => ({ ...props, children: issue?.message ?? props.children });
