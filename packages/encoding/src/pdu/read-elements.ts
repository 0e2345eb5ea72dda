/** An information element of a user data header. */
export interface InformationElement {
  readonly identifier: number;
  readonly octets: readonly number[];
}

/**
 * Reads the information elements of a user data header. If they do not end where the header does, the
 * whole header is ignored (3GPP TS 23.040, 9.2.3.24); its octets stay skipped.
 */
export function readElements(header: readonly number[]): readonly InformationElement[] {
  const elements: InformationElement[] = [];
  // The first octet is the length of the header.
  let index = 1;
  while (index < header.length) {
    const [identifier = 0, size = 0] = header.slice(index, index + 2);
    const start = index + 2;
    index = start + size;
    elements.push({ identifier, octets: header.slice(start, index) });
  }
  return index > Math.max(header.length, 1) ? [] : elements;
}

/** The last element with an identifier: it counts if several have it (3GPP TS 23.040, 9.2.3.24). */
export function lastElement(
  elements: readonly InformationElement[],
  identifier: number,
): InformationElement | undefined {
  return elements.reduce<InformationElement | undefined>(
    (last, each) => (each.identifier === identifier ? each : last),
    undefined,
  );
}
