import type { SharedStore, TelecomClient } from '@23telecom/client';
import {
  checkSmsForm,
  createSubmissionKey,
  findSendProblem,
  readSmsValues,
  type SmsFormState,
} from '@23telecom/react/composer';

/** Creates the server action of the form. Check in it who may send, and how much. */
export const createSendMessage =
  (telecom: TelecomClient, store: SharedStore) =>
  async (_: SmsFormState, form: FormData): Promise<SmsFormState> => {
    const values = readSmsValues(Object.fromEntries(form));
    const { input, problems } = checkSmsForm(values);
    if (problems) return { values, problems };
    const key = createSubmissionKey(form.get('key') as string, input);
    // If the response is lost, a person waits ten seconds for the history. A second click looks again.
    const options = { store, settleMs: 10_000 };
    try {
      return { result: await telecom.sms.sendOnce(key, input, options) };
    } catch (error) {
      return { values, problems: [findSendProblem(error)] };
    }
  };
