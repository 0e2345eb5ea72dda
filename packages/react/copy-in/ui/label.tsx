import type { ComponentProps } from 'react';

export const Label = ({ className = '', ...props }: ComponentProps<'label'>) => (
  <label className={`text-sm font-medium ${className}`} {...props} />
);
