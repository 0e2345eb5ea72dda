import { useEffect } from 'react';
import { useSend } from '../compose/send/send-context.ts';
import { deliveryLog } from '../deliveries/delivery-log.ts';

/** Keeps what the answers to sends say, whichever view the reader looks at when they come. */
export function useRecordedAnswers(): void {
  const results = useSend().run?.results;
  useEffect(() => {
    if (results) deliveryLog.recordAnswer(results);
  }, [results]);
}
