import type { LoggedResponse } from '../logs/request-log.ts';
import type { CredentialMask } from '../logs/hide-credentials.ts';
import { readJsonText } from '../shared/json-response.ts';

/** How much of a body the log keeps: a thousand responses must fit in memory. */
const maxCharacters = 16_384;

interface RecordedResponse {
  readonly response: LoggedResponse | null;
  /** The `error_code` of the response; null if it has none. */
  readonly errorCode: string | null;
}

/** Reads a response for the log. Its body stays readable. */
export async function recordResponse(
  response: Response | undefined,
  mask: CredentialMask,
): Promise<RecordedResponse> {
  if (response === undefined) return { response: null, errorCode: null };
  const type = response.headers.get('Content-Type') ?? '';
  const isJson = type.startsWith('application/json');
  const isText = isJson || type.startsWith('text/');
  const body = isText ? await readStart(response) : null;
  return {
    response: {
      headers: mask.fields(response.headers),
      body: body === null ? null : mask.text(body),
    },
    errorCode: isJson && response.status >= 400 ? readErrorCode(body) : null,
  };
}

/** Reads no further than the log keeps: an export can have a million rows. */
async function readStart(response: Response): Promise<string | null> {
  const text = readJsonText(response);
  if (text !== undefined) return text.slice(0, maxCharacters);
  return response.body === null ? null : readCopy(response.clone());
}

async function readCopy({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < maxCharacters) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  // Not awaited: a cancelled branch settles only when the other branch has been read.
  reader.cancel().catch(() => undefined);
  return text.slice(0, maxCharacters);
}

function readErrorCode(body: string | null): string | null {
  try {
    const { error_code: code } = JSON.parse(body ?? '') as { readonly error_code?: unknown };
    return typeof code === 'string' ? code : null;
  } catch {
    // A fault cut the body.
    return null;
  }
}
