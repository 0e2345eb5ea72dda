import { basicAlphabet, extensionAlphabet } from '../src/alphabet/alphabet.ts';
import type { Encoding } from '../src/index.ts';

/** A character, which is never cut, and its cost in units. */
interface Atom {
  readonly text: string;
  readonly units: number;
}

const basic = new Set(basicAlphabet.replace('\u001B', ''));
const extension = new Set(extensionAlphabet);

/** A plain and slow segmentation, the reference for the fast one. */
export function segmentSlowly(
  text: string,
  reference: 8 | 16 = 8,
): { encoding: Encoding; parts: Atom[] } {
  const characters = Array.from(text);
  const isGsm7 = characters.every((each) => basic.has(each) || extension.has(each));
  const atoms = characters.map((each): Atom => {
    return { text: each, units: isGsm7 ? (extension.has(each) ? 2 : 1) : each.length };
  });
  const total = atoms.reduce((sum, { units }) => sum + units, 0);
  const encoding = isGsm7 ? 'GSM-7' : 'UCS-2';
  if (total <= (isGsm7 ? 160 : 70)) {
    return { encoding, parts: text === '' ? [] : [{ text, units: total }] };
  }
  const capacity = (isGsm7 ? 153 : 67) - (reference === 16 ? 1 : 0);
  const parts: Atom[] = [];
  let open: Atom = { text: '', units: 0 };
  for (const atom of atoms) {
    if (open.units + atom.units > capacity) {
      parts.push(open);
      open = { text: '', units: 0 };
    }
    open = { text: open.text + atom.text, units: open.units + atom.units };
  }
  parts.push(open);
  return { encoding, parts };
}
