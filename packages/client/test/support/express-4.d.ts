/** Express 4 under an alias; the parts that the tests use are typed alike in Express 5. */
declare module 'express-4' {
  export { default } from 'express';
}
