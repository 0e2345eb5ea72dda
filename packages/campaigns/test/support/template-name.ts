/** The database that has the tables, and that each test database is a copy of. */
export const templateName = 'campaigns_template';
