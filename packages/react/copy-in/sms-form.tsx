import { type SmsCatalogue, useSmsComposer } from '@23telecom/react/composer';
import { Button } from './ui/button';
import { Input } from './ui/input';
import { Label } from './ui/label';
import { Textarea } from './ui/textarea';

/** The words that the catalogue does not have. */
export interface SmsFormLabels {
  readonly recipients: string;
  readonly senderId: string;
  readonly text: string;
  readonly replace: string;
  readonly undo: string;
  readonly send: string;
}

export const englishLabels: SmsFormLabels = {
  recipients: 'Phone numbers',
  senderId: 'Sender',
  text: 'Message',
  replace: 'Replace special characters',
  undo: 'Undo',
  send: 'Send message',
};

/** A form that writes and sends a message. Copy this folder into your project and change it as you like. */
export const SmsForm = ({
  catalogue,
  labels = englishLabels,
  defaultCountry,
}: {
  readonly catalogue?: SmsCatalogue;
  readonly labels?: SmsFormLabels;
  readonly defaultCountry?: string;
}) => {
  const composer = useSmsComposer({ catalogue, defaultCountry, form: 'sms-form' });
  const canSave = composer.suggestions.some(({ kind }) => kind === 'replace');
  const problem = 'text-sm text-destructive empty:hidden';
  return (
    <form {...composer.getFormProps({ className: 'grid max-w-lg gap-5 text-foreground' })}>
      <div className="grid gap-2">
        <Label {...composer.getLabelProps('recipients')}>{labels.recipients}</Label>
        <Textarea {...composer.getRecipientsProps({ rows: 2 })} />
        <p {...composer.getProblemProps('recipients', { className: problem })} />
      </div>
      <div className="grid gap-2">
        <Label {...composer.getLabelProps('senderId')}>{labels.senderId}</Label>
        <Input {...composer.getSenderIdProps()} />
        <p {...composer.getProblemProps('senderId', { className: problem })} />
      </div>
      <div className="grid gap-2">
        <Label {...composer.getLabelProps('text')}>{labels.text}</Label>
        <Textarea {...composer.getTextProps({ rows: 4 })} />
        <p {...composer.getProblemProps('text', { className: problem })} />
        <p
          {...composer.getCostProps({
            className: 'flex flex-wrap justify-between gap-x-4 text-sm text-muted-foreground',
          })}
        >
          <span>{composer.countSentence}</span> <bdi>{composer.priceSentence}</bdi>
        </p>
        <p {...composer.getAnnouncementProps({ className: 'sr-only' })} />
        {composer.suggestions.map(({ kind, sentence }) => (
          <p key={kind} className="rounded-md bg-muted px-3 py-2 text-sm">
            {sentence}
          </p>
        ))}
        {(canSave || composer.canUndo) && (
          <div className="flex flex-wrap gap-2">
            <Button {...composer.getSmartenProps()} variant="outline">
              {labels.replace}
            </Button>
            <Button {...composer.getUndoProps()} variant="outline">
              {labels.undo}
            </Button>
          </div>
        )}
      </div>
      <Button {...composer.getSendProps()}>{labels.send}</Button>
      <p {...composer.getProblemProps('send', { className: problem })} />
      <div {...composer.getOutcomeProps({ className: 'grid gap-1 text-sm' })}>
        {composer.notice && <p>{composer.notice}</p>}
        {composer.outcomes.map(({ recipient, sentence }) => (
          <p key={recipient}>
            <bdi>{recipient}</bdi>: {sentence}
          </p>
        ))}
      </div>
    </form>
  );
};
