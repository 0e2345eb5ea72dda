/** The parts of a send that limits look at. */
export interface LimitedMessage {
  readonly to: readonly string[];
  readonly text: string;
  readonly senderId: string;
}

/** Reads the message in the input of any operation. Fields that it lacks are empty. */
export function readMessage(input: unknown): LimitedMessage {
  const { to, text, senderId } = Object(input) as Readonly<Record<string, unknown>>;
  return {
    to: Array.isArray(to) ? to.map(String) : [],
    text: typeof text === 'string' ? text : '',
    senderId: typeof senderId === 'string' ? senderId : '',
  };
}
