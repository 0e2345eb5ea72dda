import type { Analysis } from '../segments/analysis.ts';

/** A field whose value can be counted. */
type Field = HTMLTextAreaElement | HTMLInputElement;

/** Shows the count of a field. */
export interface Counter {
  readonly show: (analysis: Analysis) => void;
}

/** Checks whether an element is a `textarea` or an `input`. */
export function isCountable(element: Element): element is Field {
  return 'value' in element;
}

const hidden = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';

/**
 * Creates the elements that show a count: the element whose `id` is in `data-sms-count`, or a new one after
 * the field, and a live region for screen readers. The live region is silent while people type; it speaks
 * when the encoding or the number of segments changes.
 */
export function createCounter(field: Field): Counter {
  const { smsCount, smsText } = field.dataset;
  const given = smsCount ? document.getElementById(smsCount) : null;
  const output = given ?? document.createElement('span');
  const status = document.createElement('span');
  if (!given) {
    output.className = 'sms-count';
    field.after(output);
  }
  output.id ||= 'sms-count-' + Math.random().toString(36).slice(2);
  status.setAttribute('role', 'status');
  status.style.cssText = hidden;
  output.after(status);
  const described = field.getAttribute('aria-describedby');
  field.setAttribute('aria-describedby', described ? `${described} ${output.id}` : output.id);
  let last: string | undefined;
  return {
    show: ({ encoding, segments, unitsLeft, units }) => {
      const sum = `${segments} ${segments === 1 ? 'segment' : 'segments'}, ${encoding}`;
      const values: Record<string, unknown> = { encoding, segments, unitsLeft, units };
      output.textContent =
        smsText?.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])) ??
        `${unitsLeft} left, ${sum}`;
      output.dataset.encoding = encoding;
      output.dataset.segments = String(segments);
      // The first count was not caused by the reader.
      if (last !== undefined && last !== sum)
        status.textContent = smsText ? output.textContent : sum;
      last = sum;
    },
  };
}
