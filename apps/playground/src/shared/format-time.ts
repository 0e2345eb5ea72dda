const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' });
const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** A moment in the reader's own notation and zone, or a dash. */
export const formatTime = (iso: string | null): string =>
  iso === null ? '–' : time.format(new Date(iso));

/** A day in the reader's own notation, or a dash. */
export const formatDate = (iso: string | null | undefined): string =>
  iso == null ? '–' : date.format(new Date(iso));
