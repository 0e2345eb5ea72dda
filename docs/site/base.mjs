/** The path of the site on its host. `error.docsUrl` and the links of READMEs contain the same one. */
export const base = process.env.DOCS_BASE ?? '/sms-toolkit/';
