import type { Packing } from './use-packing.ts';

/** Switches the hex view of a GSM-7 text between septets and packed octets. */
export function PackingChoice({ isPacked, setIsPacked }: Omit<Packing, 'parts'>) {
  return (
    <label className="packing">
      In hex
      <select
        className="input small"
        value={isPacked ? 'octets' : 'septets'}
        onChange={({ target }) => setIsPacked(target.value === 'octets')}
      >
        <option value="septets">Septets</option>
        <option value="octets">Packed octets</option>
      </select>
    </label>
  );
}
