/** Lets the browser save a file, as if the user had followed a download link. */
export function saveFile(file: Blob, filename: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: filename }).click();
  // By then the download has begun. Without this the page would hold the file until it is closed.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
