import { useEffect, useEffectEvent } from 'react';
import { registerShortcut, type Shortcut } from './shortcut-registry.ts';

/** Binds a shortcut while the component is on the page; the shortcut list names it meanwhile. */
export function useShortcut({ keys, label, group }: Shortcut, handle: () => void): void {
  const onPress = useEffectEvent(handle);
  useEffect(() => registerShortcut({ keys, label, group }, () => onPress()), [keys, label, group]);
}
