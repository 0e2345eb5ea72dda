import { SwitchField } from '../../shared/ui/switch-field.tsx';
import { useDraft } from '../../draft/draft-context.ts';

/** Turns smart substitution on for what is sent; the text in the box stays as it was written. */
export function SmartSwitch() {
  const { draft, change } = useDraft();
  return (
    <div className="row">
      <SwitchField
        isSelected={draft.isSmart}
        onChange={(isSmart) => change({ type: 'set', to: { isSmart } })}
      >
        Smart substitution
      </SwitchField>
      {draft.isSmart && (
        <SwitchField
          isSelected={draft.isWithoutAccents}
          onChange={(isWithoutAccents) => change({ type: 'set', to: { isWithoutAccents } })}
        >
          also letters: c for č
        </SwitchField>
      )}
    </div>
  );
}
