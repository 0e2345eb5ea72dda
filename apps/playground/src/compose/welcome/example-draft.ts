/** A message whose typography costs money. Three of its people have outcomes of the sandbox. */
export const exampleDraft = {
  text: 'Hi {{name}} — your table for two is ready at 8 pm. “Bella Napoli” is looking forward to seeing you… Can’t come? Reply NO and we’ll give it to somebody else.',
  pasted: `name,phone
Anna,+44 7700 900003
Ben,(415) 555-0105
Chloé,+33 6 39 98 01 23
Dan,+1 415 555 0125`,
  defaultCountry: 'US',
  senderId: 'BellaNapoli',
  fallbacks: { name: 'there' },
} as const;
