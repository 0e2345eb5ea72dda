import { TextChip } from './text-chip.tsx';

/** The longest sender ID is a phone number with +. */
const maxLength = 16;

/** The filter by sender ID, applied when the reader leaves the field. */
export function SenderChip({
  sender,
  onChange,
}: {
  readonly sender: string | undefined;
  readonly onChange: (sender: string | undefined) => void;
}) {
  return (
    <TextChip
      label="Sender"
      placeholder="Any sender"
      maxLength={maxLength}
      value={sender ?? ''}
      onType={() => undefined}
      onLeave={(text) => {
        const typed = text.trim() === '' ? undefined : text.trim();
        if (typed !== sender) onChange(typed);
      }}
      onClear={() => onChange(undefined)}
    />
  );
}
