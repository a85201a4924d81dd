/** The permanence options, by the name of each one's page under /guidance/options. */
export const permanenceOptions = {
  'returning-home': 'Returning home',
  'family-and-friends': 'Family and friends',
  'child-arrangements-order': 'Child arrangements order',
  'special-guardianship': 'Special guardianship',
  'long-term-fostering': 'Long-term fostering',
  'residential-care': 'Residential care',
  adoption: 'Adoption',
  'fostering-for-adoption': 'Fostering for adoption',
  'private-fostering': 'Private fostering',
  'supported-living-and-lodgings': 'Supported living and lodgings',
  'staying-put': 'Staying put',
} as const;

export type PermanenceOptionId = keyof typeof permanenceOptions;

export const optionIds = Object.keys(permanenceOptions) as [PermanenceOptionId, ...PermanenceOptionId[]];
