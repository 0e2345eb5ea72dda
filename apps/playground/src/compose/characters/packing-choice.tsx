import type { Packing } from './use-packing.ts';

/** How a GSM-7 text is shown in hex: septet by septet, or as it goes over the air. */
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
