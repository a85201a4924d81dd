/** The facts of a case, other than dates, that decide which timescales apply. */

export const legalStatuses = ['s20', 'ico', 'care-order', 'placement-order', 'epo', 'police-protection', 'none'] as const;
export type LegalStatus = (typeof legalStatuses)[number];

export const legalStatusNames: Record<LegalStatus, string> = {
  s20: 'Accommodated by agreement (section 20)', ico: 'Interim care order', 'care-order': 'Care order', 'placement-order': 'Placement order',
  epo: 'Emergency protection order', 'police-protection': 'Police protection', none: 'Not looked after',
};

export const placements = ['foster', 'long-term-foster', 'connected-temporary', 'with-parents', 'residential', 'adoption', 'other'] as const;
export type Placement = (typeof placements)[number];

export const placementNames: Record<Placement, string> = {
  foster: 'Foster care', 'long-term-foster': 'Long-term foster care', 'connected-temporary': 'Family or friends, temporary approval',
  'with-parents': 'With parents', residential: 'Children’s home', adoption: 'Placed for adoption', other: 'Another arrangement',
};

/** Local rules are shown only when their policy is chosen. They never replace law. */
export const policies = ['national', 'management-guidance-note-2018'] as const;
export type Policy = (typeof policies)[number];

export const policyNames: Record<Policy, string> = {national: 'National rules only', 'management-guidance-note-2018': 'With one council’s guidance note of 2018'};
