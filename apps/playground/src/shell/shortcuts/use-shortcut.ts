import { useEffect, useEffectEvent } from 'react';
import { registerShortcut, type Shortcut } from './shortcut-registry.ts';

/** Binds and lists a shortcut while the component is mounted. */
export function useShortcut({ keys, label, group }: Shortcut, handle: () => void): void {
  const onPress = useEffectEvent(handle);
  useEffect(() => registerShortcut({ keys, label, group }, () => onPress()), [keys, label, group]);
}
