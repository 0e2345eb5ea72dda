/** A browser reads the address some time after the click. Without an end, the page would hold the file until it is closed. */
const heldMs = 60_000;

/** Saves a file as a download. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), heldMs);
}
