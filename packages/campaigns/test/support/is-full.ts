/** Whether proofs run with all their cases, as in `npm run platforms`; `npm test` runs a part of them. */
export const isFull = process.env.PROOFS === 'full';
