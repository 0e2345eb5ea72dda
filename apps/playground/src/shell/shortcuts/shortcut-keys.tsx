import { Fragment } from 'react';
import { isMac } from '../../shared/is-mac.ts';

const names: Readonly<Record<string, string>> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Alt: isMac ? '⌥' : 'Alt',
  Shift: 'Shift',
  Enter: 'Enter',
};

/** The keys of a shortcut, each in a `kbd` element. */
export function ShortcutKeys({ keys }: { readonly keys: string }) {
  return keys.split(' ').map((press, index) => (
    <Fragment key={index}>
      {index > 0 && <span className="hint"> then </span>}
      {press.split('+').map((key, place) => (
        <Fragment key={key}>
          {place > 0 && ' + '}
          <kbd>{names[key] ?? key.toUpperCase()}</kbd>
        </Fragment>
      ))}
    </Fragment>
  ));
}
