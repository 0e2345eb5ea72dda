import { basicAlphabet, emptyCell, extensionAlphabet, extensionSeptets } from './alphabet.ts';
import { joinTables, type SeptetTables } from './septet-tables.ts';

const extensionTable: string = /* @__PURE__ */ buildExtensionTable();

/** The default alphabet and its extension table, in the form of a national language. */
export const defaultTables: SeptetTables = {
  identifier: 0,
  locking: basicAlphabet,
  singleShift: extensionTable,
};

/** Both default tables in one string, as `Coding.tables` would hold them. */
export const joinedDefaultTables: string = /* @__PURE__ */ joinTables(
  basicAlphabet,
  extensionTable,
);

function buildExtensionTable(): string {
  const table = new Array<string>(basicAlphabet.length).fill(emptyCell);
  extensionSeptets.forEach((septet, index) => {
    table[septet] = extensionAlphabet.charAt(index);
  });
  return table.join('');
}
