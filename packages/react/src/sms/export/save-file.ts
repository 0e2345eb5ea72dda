/** Lets the browser save a file, as if a link to it had been followed. */
export const saveFile = (file: Blob, filename: string): void => {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: filename }).click();
  // The download has begun by then; a file of a million rows is not kept for the page's lifetime.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
