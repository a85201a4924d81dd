/** The permanence options as the map groups them, with who holds parental responsibility (PR) under each. */

export interface PermanenceOption {
  name: string;
  /** The address of its page under /guidance/options. */
  page: string;
  /** What fits in the drawing; a star means "and the council, if there is a care order". */
  held: string;
  /** The same in full, for the text version. */
  heldInFull: string;
}

export interface OptionGroup {
  name: string;
  options: readonly PermanenceOption[];
}

const parentsAndCouncil = 'Parents, and the council if there is a care order';

export const family: OptionGroup = {
  name: 'In the family',
  options: [
    {name: 'Returning home', page: 'returning-home', held: 'PR: parents*', heldInFull: parentsAndCouncil},
    {name: 'Family and friends', page: 'family-and-friends', held: 'As foster carers, PR: parents*', heldInFull: `As foster carers (connected persons): ${parentsAndCouncil.toLowerCase()}. Not the carers, unless they have an order of their own`},
    {name: 'Child arrangements order', page: 'child-arrangements-order', held: 'PR: carer and parents', heldInFull: 'The person the child lives with, and the parents'},
    {name: 'Special guardianship', page: 'special-guardianship', held: 'PR: guardian and parents', heldInFull: 'The guardian and the parents. The guardian can overrule the parents on most things (check before relying on it)'},
  ],
};

export const care: OptionGroup = {
  name: 'In care',
  options: [
    {name: 'Long-term fostering', page: 'long-term-fostering', held: 'PR: parents*', heldInFull: `${parentsAndCouncil}. Not the carers`},
    {name: 'Residential care', page: 'residential-care', held: 'PR: parents*', heldInFull: parentsAndCouncil},
  ],
};

export const newFamily: OptionGroup = {
  name: 'A new legal family',
  options: [
    {name: 'Fostering for adoption', page: 'fostering-for-adoption', held: 'PR: parents*, not the carers', heldInFull: `${parentsAndCouncil}. Not the carers. The child is in care: this is a way towards adoption, and not a decision to adopt`},
    {name: 'Adoption', page: 'adoption', held: 'PR: adopters only', heldInFull: 'Adopters only, once the adoption order is made'},
  ],
};

export const independence: OptionGroup = {
  name: 'Towards independence',
  options: [
    {name: 'Supported living, lodgings', page: 'supported-living-and-lodgings', held: 'In care, PR: parents*', heldInFull: `At 16 or 17, in care: ${parentsAndCouncil.toLowerCase()}`},
    {name: 'Staying put', page: 'staying-put', held: 'PR: nobody, they are an adult', heldInFull: 'Nobody: from 18 they are an adult and decide for themselves'},
  ],
};

export const privateFostering: PermanenceOption = {
  name: 'Private fostering', page: 'private-fostering', held: 'PR: parents', heldInFull: 'Parents. They make the arrangement, and it is not a care-planning route',
};
