/**
 * The characters that windows-1252 has for the bytes 80 to 9F (WHATWG Encoding, index windows-1252). Text
 * that was decoded as ISO 8859-1 has the C1 controls U+0080 to U+009F in their place. Five bytes are
 * undefined and stay controls.
 */
const characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f' + '\u0090‘’“”•–—˜™š›œ\u009džŸ';

const c1Controls = /[\u0080-\u009f]/g;

/** Checks whether a text has C1 controls, which only appear by wrong decoding. */
export function isMisread(text: string): boolean {
  return text.search(c1Controls) >= 0;
}

/** Writes the windows-1252 character in place of each C1 control. */
export function readAsWindows1252(text: string): string {
  return text.replace(c1Controls, (control) => characters.charAt(control.charCodeAt(0) - 0x80));
}
