import type { SmsPreview } from '../../sms/preview.ts';
import type { SendInput } from '../../sms/send.ts';
import { define } from '../define.ts';
import { sendOperation } from './send.ts';

/**
 * Not an endpoint of the provider: what a proxy handler is asked for, whose client prices the message,
 * so that the price list stays on the server. Only faults that leave nothing to preview are refused.
 */
export const previewOperation = define<SendInput, SmsPreview>(
  'sms.preview',
  'POST /sms/preview',
  undefined,
  (answer) => answer as SmsPreview,
  {
    kind: 'read',
    validate: (input) =>
      sendOperation.validate(input).filter(({ code }) => /^(not_an?_|unknown)/.test(code)),
  },
);
