import { createClient, isTelecomError, isValidationError } from '@23telecom/client';
import { analyze } from '@23telecom/encoding';
import { TelecomProvider, useSendSms, useSmsStatus } from '@23telecom/react';
import { useSmsComposer } from '@23telecom/react/composer';
import { balanceOptions } from '@23telecom/react/options';
import { QueryClient } from '@tanstack/react-query';

const message = { to: ['+447700900000'], text: 'Hello', senderId: 'MyApp' };

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

const isNotSupported = (error, name) =>
  error.code === 'NOT_SUPPORTED' && error.sent === 'no' && error.description.includes(name);

/** Makes the checks, by description: the addresses are a proxy handler, the sandbox and a silent server. */
export const createChecks = ({ proxy, baseUrl, apiKey, silent }) => {
  const telecom = createClient({ proxy });

  return {
    'the context lacks what React Native lacks': async () => {
      const missing = [
        URL.canParse,
        AbortSignal.prototype.throwIfAborted,
        globalThis.crypto,
        globalThis.TextEncoder,
        globalThis.ReadableStream,
        globalThis.structuredClone,
        globalThis.DOMException,
      ];
      expect(
        missing.every((value) => value === undefined),
        missing.map((value) => typeof value),
      );
    },
    'a key is refused': async () => {
      const error = await failureOf(() => createClient({ apiKey }));
      expect(isValidationError(error) && error.issues[0].code === 'BROWSER', error);
    },
    'send, status and balance through the proxy': async () => {
      const { results } = await telecom.sms.send(message);
      const { recipient } = await telecom.sms.status(results[0].messageId);
      expect(recipient === message.to[0], recipient);
      const { currency } = await telecom.account.balance();
      expect(currency === 'EUR', currency);
    },
    'a list, and preview': async () => {
      const recipients = [];
      for await (const { recipient } of telecom.sms.messages.list()) recipients.push(recipient);
      expect(recipients.includes(message.to[0]), recipients);
      const { analysis, estimate } = await telecom.sms.preview({ ...message, text: 'Γειά 😀' });
      expect(analysis.encoding === 'UCS-2' && estimate.max > 0, estimate);
    },
    'errors have their class': async () => {
      const invalid = await failureOf(() => telecom.sms.send({ ...message, to: ['07911'] }));
      expect(isValidationError(invalid) && invalid.issues[0].path === 'to[0]', invalid);
      const denied = await failureOf(() => telecom.account.payments());
      expect(isTelecomError(denied) && denied.code === 'OPERATION_NOT_ALLOWED', denied);
    },
    'a timeout and an abort end a call with their reason': async () => {
      const late = await failureOf(() =>
        createClient({ proxy: silent }).account.balance(undefined, {
          timeoutMs: 100,
          maxRetries: 0,
        }),
      );
      expect(late.code === 'ATTEMPT_TIMEOUT' && late.phase === 'response', late);
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 50);
      const { signal } = controller;
      const aborted = await failureOf(() =>
        createClient({ proxy: silent }).account.balance(undefined, { signal }),
      );
      expect(aborted.name === 'AbortError', aborted);
      const before = await failureOf(() => telecom.account.balance(undefined, { signal }));
      expect(before.name === 'AbortError', before);
    },
    'a proxy without a host fails at once': async () => {
      const error = await failureOf(() =>
        createClient({ proxy: '/api/telecom' }).sms.send(message),
      );
      expect(error.code === 'INVALID_OPTIONS' && error.sent === 'no', error);
    },
    'a call with a key that the app accepts leaves the URL as it is': async () => {
      const direct = createClient({ apiKey, baseUrl, dangerouslyAllowBrowser: true });
      const { total } = await direct.sms.messages.list({ period: '30d', limit: 5 });
      expect(total > 0, total);
    },
    'calls that need more say so': async () => {
      const cut = await failureOf(() => telecom.sms.messages.export());
      expect(isNotSupported(cut, 'ReadableStream'), cut);
      const many = await failureOf(() =>
        telecom.sms.sendMany({ ...message, recipients: message.to }).summary(),
      );
      expect(isNotSupported(many, 'crypto.subtle'), many);
      const signed = createClient({
        apiKey,
        secret: 'secret',
        baseUrl,
        dangerouslyAllowBrowser: true,
      });
      const unsigned = await failureOf(() => signed.account.balance());
      expect(isNotSupported(unsigned, 'crypto.subtle'), unsigned);
    },
    'encoding, and the options and hooks of react': async () => {
      expect(analyze('Hello').segments === 1, analyze('Hello'));
      const queryClient = new QueryClient();
      const { balance } = await queryClient.fetchQuery(balanceOptions(telecom));
      // Otherwise its timer keeps the process alive for five minutes.
      queryClient.clear();
      expect(balance > 0, balance);
      const hooks = [TelecomProvider, useSendSms, useSmsStatus, useSmsComposer];
      expect(
        hooks.every((hook) => typeof hook === 'function'),
        hooks,
      );
    },
  };
};
