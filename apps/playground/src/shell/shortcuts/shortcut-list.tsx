import { useSyncExternalStore } from 'react';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { SwitchField } from '../../shared/ui/switch-field.tsx';
import { ShortcutKeys } from './shortcut-keys.tsx';
import {
  areSingleKeyShortcutsOn,
  currentShortcuts,
  setSingleKeyShortcuts,
  subscribeToShortcuts,
} from './shortcut-registry.ts';

/** A dialog that lists the shortcuts of the current view. */
export function ShortcutList({ onClose }: { readonly onClose: () => void }) {
  const shortcuts = useSyncExternalStore(subscribeToShortcuts, currentShortcuts);
  const areSingleKeysOn = useSyncExternalStore(subscribeToShortcuts, areSingleKeyShortcutsOn);
  const groups = [...new Set(shortcuts.map(({ group }) => group))];

  return (
    <DialogFrame title="Keyboard shortcuts" onClose={onClose}>
      <div className="shortcut-groups">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`shortcuts-${group}`}>
            <h3 id={`shortcuts-${group}`}>{group}</h3>
            <dl className="shortcut-list">
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ keys, label }) => (
                  <div key={keys}>
                    <dt>{label}</dt>
                    <dd>
                      <ShortcutKeys keys={keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <SwitchField isSelected={areSingleKeysOn} onChange={setSingleKeyShortcuts}>
        Single-key shortcuts
      </SwitchField>
    </DialogFrame>
  );
}
