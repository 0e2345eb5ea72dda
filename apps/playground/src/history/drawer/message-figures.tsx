import { useBalance } from '@23telecom/react';
import { formatRate } from '../../shared/format-money.ts';
import { formatTime } from '../../shared/format-time.ts';
import { takenAt, type ToldMessage } from './message-life.ts';

/** Who sent it, in how many segments, for how much. */
export function MessageFigures({ message }: { readonly message: ToldMessage }) {
  const currency = useBalance().data?.currency;
  const figures: readonly (readonly [string, string | number])[] = [
    ['Sender', message.senderId],
    ['Taken', formatTime(takenAt(message))],
    ...('segments' in message ? [['Segments', message.segments] as const] : []),
    ['Cost', currency === undefined ? message.cost : formatRate(message.cost, currency)],
  ];
  return (
    <dl className="drawer-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
