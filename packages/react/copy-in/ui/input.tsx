import type { ComponentProps } from 'react';

export const Input = ({ className = '', ...props }: ComponentProps<'input'>) => (
  <input
    className={`min-h-11 w-full rounded-md border border-input bg-background px-3 py-2 text-base focus-visible:outline-2 focus-visible:outline-ring aria-invalid:border-destructive ${className}`}
    {...props}
  />
);
