/** Whether an index lies between the two halves of a surrogate pair. Faster than `codePointAt`. */
export function isInsidePair(text: string, index: number): boolean {
  const isLowHalf = (text.charCodeAt(index) & 0xfc00) === 0xdc00;
  return isLowHalf && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
}
