/** The key of the sandbox. It opens nothing else, so the page may show it. */
export const sandboxKey = 'sk_prod_local';
