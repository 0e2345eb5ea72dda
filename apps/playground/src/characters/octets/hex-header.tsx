/** The header of a part, octet by octet. */
export function HexHeader({ header }: { readonly header: string }) {
  if (header === '') return null;
  return (
    <span role="gridcell" className="hex-header" aria-label={`Header ${header}`}>
      {header.split(' ').map((octet, place) => (
        <span key={place} className="hex-value">
          {octet}
        </span>
      ))}
    </span>
  );
}
