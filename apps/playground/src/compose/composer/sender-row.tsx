import { useDraft } from '../../draft/draft-context.ts';

/** The row for the sender. */
export function SenderRow({ fault }: { readonly fault: string | undefined }) {
  const { draft, change } = useDraft();
  return (
    <div className="composer-row" data-fault={fault !== undefined || undefined}>
      <label htmlFor="from">From</label>
      <input
        id="from"
        className="bare-input"
        dir="auto"
        value={draft.senderId}
        placeholder="MyApp"
        maxLength={16}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={fault === undefined ? 'from-hint' : 'from-fault'}
        aria-invalid={fault !== undefined}
        onChange={({ target }) => change({ type: 'set', to: { senderId: target.value.trim() } })}
      />
      {draft.senderId === '' && (
        <span className="hint" id="from-hint">
          3–11 letters or digits
        </span>
      )}
      {fault !== undefined && (
        <p className="fault" id="from-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
