/** A message that is being written or was sent last. */
interface Draft {
  readonly id: string;
  /** When it was sent: milliseconds since 1970. */
  readonly doneAt?: number | undefined;
}

/** A form that is opened later than this after its message was sent is for another message. */
const freshAfterMs = 60_000;
const prefix = '23telecom:draft:';
/** The key of a submission has at most 500 characters, and the digest of its contents needs some. */
const maxIdLength = 400;

/** The drafts of this page. The storage of the browser has them for reloads and other tabs. */
const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

/** Calls the listener when a draft changes, and returns the function that ends this. */
export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Returns the id of the draft of a form: of this page, otherwise that of the browser, otherwise the given one,
 * otherwise a new one.
 */
export function getDraftId(form: string, given?: string): string {
  const draft = drafts.get(form) ?? readDraft(form);
  if (!draft) return keep(form, { id: given ?? createId() });
  drafts.set(form, draft);
  return draft.id;
}

/** Starts a new message if the last one was sent a while ago. For a form that is opened. */
export function openDraft(form: string, given?: string): void {
  getDraftId(form, given);
  const { doneAt = Infinity } = drafts.get(form) ?? {};
  if (Date.now() - doneAt > freshAfterMs) startDraft(form);
}

/** Notes that a draft was sent. Its form keeps the id, so that a second click is the same message. */
export function finishDraft(form: string, id: string): void {
  if (getDraftId(form) === id) keep(form, { id, doneAt: Date.now() });
}

/** Starts a new message if the last one was sent. For a form that is edited or reset. */
export function renewDraft(form: string): void {
  if (drafts.get(form)?.doneAt !== undefined) startDraft(form);
}

function startDraft(form: string): void {
  keep(form, { id: createId() });
  for (const listener of listeners) listener();
}

function keep(form: string, draft: Draft): string {
  drafts.set(form, draft);
  try {
    localStorage.setItem(prefix + form, JSON.stringify(draft));
  } catch {
    // No storage, or none left: the key then holds within this page only.
  }
  return draft.id;
}

function readDraft(form: string): Draft | undefined {
  try {
    const { id, doneAt } = JSON.parse(localStorage.getItem(prefix + form) ?? '') as Partial<Draft>;
    if (!isDraftId(id)) return undefined;
    return { id, doneAt: typeof doneAt === 'number' ? doneAt : undefined };
  } catch {
    return undefined;
  }
}

/** Checks a stored id. Other scripts write to the storage too, and an empty or very long id makes no key. */
function isDraftId(id: unknown): id is string {
  return typeof id === 'string' && id !== '' && id.length <= maxIdLength;
}

/** `crypto.randomUUID` is missing on pages without TLS, and `crypto` on React Native. */
function createId(): string {
  const { randomUUID } = (globalThis.crypto as Partial<Crypto> | undefined) ?? {};
  return randomUUID?.call(crypto) ?? `${Date.now()}${randomDigits()}${randomDigits()}`;
}

function randomDigits(): string {
  return Math.random().toString(36).slice(2);
}
