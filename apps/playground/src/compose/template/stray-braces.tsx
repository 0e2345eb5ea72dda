import { listStrayBraces, type Template } from './template.ts';

const shown = 3;

/** Warns of braces that look like a variable and are none: a typing error would go out to everybody. */
export function StrayBraces({ template }: { readonly template: Template }) {
  const strays = listStrayBraces(template);
  if (strays.length === 0) return null;
  return (
    <p className="notice" data-testid="stray-braces">
      {strays.slice(0, shown).map((stray, index) => (
        <span key={stray}>
          {index > 0 && ', '}
          <code>{stray}</code>
        </span>
      ))}
      {strays.length > shown && ' …'}: no variable, and sent as it is written. A variable is two
      braces, a name, two braces: <code>{'{{name}}'}</code>.
    </p>
  );
}
