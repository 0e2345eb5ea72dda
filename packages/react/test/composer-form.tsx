import { useSmsStatus } from '@23telecom/react';
import type { SmsComposer } from '@23telecom/react/composer';

const Status = ({ messageId }: { readonly messageId: string | null }) => {
  const { data } = useSmsStatus(messageId);
  return <>{data?.status}</>;
};

/** A complete form with the composer's prop getters, as a customer would write it. */
export const ComposerForm = ({ composer }: { readonly composer: SmsComposer }) => {
  const { cost, recipients, send } = composer;
  return (
    <form aria-label="New message" {...composer.getFormProps()}>
      <label {...composer.getLabelProps('recipients')}>To</label>
      <textarea {...composer.getRecipientsProps()} />
      <p {...composer.getProblemProps('recipients')} />
      <p>{`${recipients.to.length} numbers, ${recipients.duplicates} twice`}</p>

      <label {...composer.getLabelProps('senderId')}>From</label>
      <input {...composer.getSenderIdProps()} />
      <p {...composer.getProblemProps('senderId')} />

      <label {...composer.getLabelProps('text')}>Text</label>
      <textarea {...composer.getTextProps()} />
      <p {...composer.getProblemProps('text')} />
      <p {...composer.getCostProps()}>
        {`${cost.analysis.encoding}, ${cost.analysis.segments} × ${cost.estimate?.max ?? '?'}`}
      </p>
      <p data-testid="live" {...composer.getAnnouncementProps()} />
      <button {...composer.getSmartenProps()}>Make it cheaper</button>
      <button {...composer.getUndoProps()}>Undo</button>

      <button {...composer.getSendProps()}>Send</button>
      <p {...composer.getProblemProps('send')} />
      <div {...composer.getOutcomeProps()}>
        {send.error && `error: ${send.error.sent}`}
        {composer.outcomes.map(({ recipient, messageId, status }) => (
          <p key={recipient}>
            {`${recipient}: ${status} `}
            <Status messageId={messageId} />
          </p>
        ))}
      </div>
    </form>
  );
};
