import type { ComponentProps } from 'react';

export const Textarea = ({ className = '', ...props }: ComponentProps<'textarea'>) => (
  <textarea
    className={`min-h-20 w-full rounded-md border border-input bg-background px-3 py-2 text-base focus-visible:outline-2 focus-visible:outline-ring aria-invalid:border-destructive ${className}`}
    {...props}
  />
);
