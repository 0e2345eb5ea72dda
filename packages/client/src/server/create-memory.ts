import { createMemoryStore } from '../store/create-memory-store.ts';
import type { SharedStore } from '../store/shared-store.ts';
import { createOnce } from './create-once.ts';
import type { ProxyMemory } from './make-call.ts';

const maxBytes = 16 * 1024 * 1024;

/** Makes the memory of a handler: by default 16 MB of its own, which forgets the oldest results first. */
export function createMemory(
  store: SharedStore = createMemoryStore({ maxBytes, whenFull: 'forget' }),
): ProxyMemory {
  return { store, once: createOnce(store) };
}
