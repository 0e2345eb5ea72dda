export type {
  PersonalMessages,
  PersonalText,
  TemplateValues,
} from '../sms/send-many/measure-personal.ts';
export type {
  OutcomesOfRun,
  RunSendMany,
  SendManyProgress,
  SendManySms,
  SendManySmsInput,
  SendManySmsOptions,
  SendManyState,
  SendManyStatus,
  SmsRecipient,
} from '../sms/send-many/send-many-sms.ts';
export { useSendManySms } from '../sms/send-many/use-send-many-sms.ts';
