import { requirePdu } from '../pdu/require-pdu.ts';

/** Reads octets from the first to the last. */
export class OctetReader {
  readonly #octets: readonly number[];
  #index = 0;

  constructor(octets: readonly number[]) {
    this.#octets = octets;
  }

  /** The number of octets that are left. */
  get left(): number {
    return this.#octets.length - this.#index;
  }

  /** @throws PduError `BAD_TPDU` that names the field, when fewer octets are left */
  take(count: number, field: string): number[] {
    requirePdu(
      count <= this.left,
      'BAD_TPDU',
      `${field}: expected ${count} octets, got ${this.left}; check that the PDU was read whole, and hasServiceCentre`,
    );
    const start = this.#index;
    this.#index += count;
    return this.#octets.slice(start, this.#index);
  }

  /** @throws PduError `BAD_TPDU` that names the field, when no octet is left */
  next(field: string): number {
    const [octet = 0] = this.take(1, field);
    return octet;
  }
}
