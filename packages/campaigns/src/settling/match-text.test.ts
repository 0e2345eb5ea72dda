import { expect, test } from 'vitest';
import { matchText } from './match-text.ts';

test.each([
  ['Sale ends Sunday', 'Sale ends Sunday', 'yes'],
  ['https://shop.example/offer/111', 'https://shop.example/offer/111', 'yes'],
  ['Sale: https://shop.example/offer/111', 'Sale: https://sho.rt/x', 'yes'],
  // Any campaign with one link has this form.
  ['https://shop.example/offer/111', 'https://sho.rt/x', 'perhaps'],
  ['→ https://shop.example/offer/111!', '→ https://sho.rt/x', 'perhaps'],
  // A shortened link is shorter, and on another host.
  ['https://shop.example/111', 'https://shop.example/222', 'no'],
  ['https://sho.rt/x', 'https://shop.example/offer/111', 'no'],
  ['Sale: https://shop.example/offer/111', 'Offer: https://sho.rt/x', 'no'],
  ['Sale ends Sunday', 'Sale ends Monday', 'no'],
  ['One https://shop.example/offer/111', 'One https://sho.rt/x https://sho.rt/y', 'no'],
] as const)('%s and %s: %s', (sent, found, expected) => {
  expect(matchText(sent, found)).toBe(expected);
});
