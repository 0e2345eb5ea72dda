/**
 * Locks an open file: true if this descriptor has the lock now, false if another one has it. The
 * operating system frees the lock when the descriptor is closed, or its process ends in any way.
 */
export type TryLock = (descriptor: number) => boolean;

/**
 * The locked range. Windows refuses reads of a locked range, so it is a single byte far behind the end of
 * any file.
 */
export const lockedOffset = 2 ** 52;
export const lockedLength = 1;
