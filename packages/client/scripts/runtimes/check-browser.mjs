// Checks of a client with `proxy` in a real browser, which loads the published modules unbundled.

const message = { to: ['+447700900000'], text: 'Hello', senderId: 'MyApp' };
const broadcasts = { period: '30d', source: 'broadcasts' };

const expect = (holds, found) => {
  if (!holds) throw new Error(`found ${JSON.stringify(found) ?? String(found)}`);
};

const failureOf = async (work) => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('expected a failure');
};

/** Makes the checks, by description. `published` has the exports of the main entry point. */
export const createBrowserChecks = ({ published }) => {
  const { createClient, isPermissionError, isValidationError } = published;
  const telecom = createClient({ proxy: '/api/telecom' });
  const countMessages = async (recipient) =>
    Number(await (await fetch(`/count/${encodeURIComponent(recipient)}`)).text());

  return {
    'a key is rejected': async () => {
      const error = await failureOf(() => createClient({ apiKey: 'sk_prod_local' }));
      expect(error.code === 'INVALID_OPTIONS' && error.issues[0].code === 'BROWSER', error);
    },
    'send, status, waitFor': async () => {
      const { results, summary } = await telecom.sms.send(message);
      expect(results[0].status === 'accepted' && summary.cost > 0, summary);
      const { messageId } = results[0];
      expect((await telecom.sms.status(messageId)).recipient === message.to[0]);
      const { status } = await telecom.sms.waitFor(messageId);
      expect(status === 'DELIVRD', status);
    },
    preview: async () => {
      const { analysis, estimate } = await telecom.sms.preview({ ...message, text: 'Γειά 😀' });
      expect(analysis.encoding === 'UCS-2' && estimate.max > 0, estimate);
    },
    'an export has as many rows as the list': async () => {
      const { total } = await telecom.sms.messages.listUnified(broadcasts);
      let rows = 0;
      for await (const { recipient } of (await telecom.sms.messages.export(broadcasts)).rows()) {
        expect(recipient.startsWith('+'), rows);
        rows += 1;
      }
      expect(rows === total && rows > 0, [rows, total]);
    },
    'errors have their class': async () => {
      const denied = await failureOf(() => telecom.account.pricing());
      expect(isPermissionError(denied) && denied.code === 'OPERATION_NOT_ALLOWED', denied);
      const invalid = await failureOf(() => telecom.sms.send({ ...message, to: ['07911'] }));
      expect(isValidationError(invalid) && invalid.issues[0].path === 'to[0]', invalid);
    },
    'timeouts and aborts end a call': async () => {
      const late = await failureOf(() =>
        createClient({ proxy: '/silent' }).account.balance(undefined, {
          timeoutMs: 200,
          maxRetries: 0,
        }),
      );
      expect(late.code === 'ATTEMPT_TIMEOUT', late);
      const signal = AbortSignal.abort('enough');
      const reason = await failureOf(() => telecom.account.balance(undefined, { signal }));
      expect(reason === 'enough', reason);
    },
    // Browsers silently resend a POST after a dropped connection.
    'a send whose connection breaks takes effect once': async () => {
      const to = ['+447700900001'];
      const cut = createClient({ proxy: '/cut/telecom' });
      const { results, sent } = await cut.sms.send({ ...message, to }).catch((error) => error);
      expect(results ? results[0].status === 'accepted' : sent === 'maybe', results ?? sent);
      expect((await countMessages(to[0])) === 1, await countMessages(to[0]));
    },
  };
};
