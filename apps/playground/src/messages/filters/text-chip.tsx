import { X } from 'lucide-react';
import { type InputHTMLAttributes, useState } from 'react';

/** A filter that is typed: a field that looks like a chip, with a button that clears it. */
export function TextChip({
  label,
  value,
  isInvalid = false,
  onType,
  onLeave,
  onClear,
  ...field
}: {
  readonly label: string;
  readonly value: string;
  /** @default false */
  readonly isInvalid?: boolean;
  readonly onType: (text: string) => void;
  /** Called on Enter and when the field loses the focus. */
  readonly onLeave: (text: string) => void;
  readonly onClear: () => void;
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'placeholder' | 'list' | 'maxLength'>) {
  const [draft, setDraft] = useState(value);
  const [applied, setApplied] = useState(value);
  if (applied !== value) {
    setApplied(value);
    setDraft(value);
  }
  return (
    <span className={value === '' ? 'chip text-chip' : 'chip text-chip on'}>
      <input
        {...field}
        aria-label={label}
        aria-invalid={isInvalid || undefined}
        autoComplete="off"
        spellCheck={false}
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          onType(target.value);
        }}
        onBlur={() => onLeave(draft)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onLeave(draft);
        }}
      />
      {draft !== '' && (
        <button
          type="button"
          aria-label={`Clear: ${label}`}
          onClick={() => {
            setDraft('');
            onClear();
          }}
        >
          <X className="icon" aria-hidden />
        </button>
      )}
    </span>
  );
}
