import { useMemo, useState } from 'react';
import { type PriceFailure, usePrices } from '../cost/use-prices.ts';
import type { Draft } from '../draft/draft.ts';
import {
  emptyRecipientList,
  type Recipient,
  type RecipientList,
} from '../recipients/recipient-list.ts';
import { useRecipients } from '../recipients/use-recipients.ts';
import type { Task } from '../shared/use-task.ts';
import { createMessageWriter, type WriteMessage } from './create-message-writer.ts';
import { applyLineBreak } from './line-breaks.ts';
import type { Measured } from './measured.ts';
import { createValueReader, type ReadValues } from './person-values.ts';
import { readTemplate, type ReadTemplate } from './read-template.ts';
import { codeAsChosen, type ShownCoding } from './shown-coding.ts';
import type { Terms } from './terms.ts';
import { useMeasured } from './use-measured.ts';
import { useNationalLanguages } from './use-national-languages.ts';

/** A draft with everything that is computed from it. */
export interface Composed {
  readonly draft: Draft;
  readonly list: RecipientList;
  readonly reading: Task<RecipientList>;
  readonly terms: Terms;
  readonly priceFailure: PriceFailure | undefined;
  readonly template: ReadTemplate;
  readonly readValues: ReadValues;
  readonly write: WriteMessage;
  readonly measured: Measured;
  /** The person whose message is previewed. */
  readonly person: Recipient | undefined;
  readonly personIndex: number;
  readonly showPerson: (index: number) => void;
  /** That message, as it is sent. */
  readonly message: string;
  /** How the preview codes that message. */
  readonly coding: ShownCoding;
}

/** Computes everything that the page shows of a draft. */
export function useComposed(draft: Draft): Composed {
  const { text, lineBreak, fallbacks, encoding, national } = draft;
  const reading = useRecipients(draft);
  const list = reading.result ?? emptyRecipientList;
  const { prices, failure } = usePrices(list.recipients);
  const terms = useMemo(
    () => ({ list, fallbacks, lineBreak, prices }),
    [list, fallbacks, lineBreak, prices],
  );
  const measured = useMeasured(text, terms);

  const template = useMemo(() => readTemplate(applyLineBreak(text, lineBreak)), [text, lineBreak]);
  const readValues = useMemo(
    () => createValueReader(template.variables, list.columns, fallbacks),
    [template, list.columns, fallbacks],
  );
  const write = useMemo(
    () => createMessageWriter(template.template, readValues),
    [template, readValues],
  );

  const [chosen, showPerson] = useState(0);
  const personIndex = Math.min(chosen, Math.max(0, list.recipients.length - 1));
  const person = list.recipients[personIndex];
  const message = useMemo(() => write(person), [write, person]);
  const languages = useNationalLanguages(national.length > 0);
  const coding = useMemo(
    () =>
      codeAsChosen(
        message,
        encoding,
        languages.filter(({ name }) => national.includes(name)),
      ),
    [message, encoding, national, languages],
  );
  return useMemo(
    () => ({
      draft,
      list,
      reading,
      terms,
      priceFailure: failure,
      template,
      readValues,
      write,
      measured,
      person,
      personIndex,
      showPerson,
      message,
      coding,
    }),
    [
      draft,
      list,
      reading,
      terms,
      failure,
      template,
      readValues,
      write,
      measured,
      person,
      personIndex,
      message,
      coding,
    ],
  );
}
