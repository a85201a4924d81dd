/** Rules that give different dates for one and the same act. Both are shown; the earliest is marked, and it is said which of them governs. */

export type SameAct = {
  /** What they all speak of: "the next visit". */
  act: string;
  /** The other rules shown that speak of it. */
  others: string[];
  /** True for the rule whose date comes first: the one to keep to while it is not settled which governs. */
  earliest: boolean;
  governs: string;
};

type Act = {act: string; /** Rules that follow one another stand in one set: only rules of different sets compete. */ sets: string[][]; governs: string};

const alone = (...rules: string[]) => rules.map((rule) => [rule]);

/** Where two rules meet, and the reason one of them gives way. The reasons are the conditions on the rules' own pages. */
export const sameActs: readonly Act[] = [
  {
    act: 'the next review of the child’s case',
    sets: [['lac-review-1', 'lac-review-2', 'lac-review-n'], ['aar-review-placed-1', 'aar-review-placed-2', 'aar-review-placed-n'], ['aar-review-unplaced-1', 'aar-review-unplaced-n'], ['aar-review-returned-latest'], ['short-breaks-review-1', 'short-breaks-review-n']],
    governs: 'Once the child is placed for adoption, the adoption reviews take the place of the looked-after ones. With authority to place and no placement yet, keep to whichever comes first. The rule for short breaks is only for a series of short stays.',
  },
  {
    act: 'the plan for permanence at the second review',
    sets: alone('lac-review-2', 'permanence-plan-second-review'),
    governs: 'The second review governs: the plan is due there. The date for the plan is the last possible one, worked out as if every review came on its last day.',
  },
  {
    act: 'the next visit to the child',
    sets: alone('visit-year1', 'visit-later-permanent', 'visit-later-other', 'visit-ltf-agreed', 'visit-reg19-weekly', 'visit-reg19-after', 'visit-reg24-ico-weekly', 'visit-reg24-ico-after', 'visit-care-order-home-after', 'visit-other-later', 'aar-visit-weekly', 'short-breaks-visit-n'),
    governs: 'Only one of them fits the child: it turns on the kind of placement, the order, how long the child has lived there and whether the first review has been held. Choose the placement and legal status above to narrow the list, and read “When it applies”.',
  },
  {
    act: 'the first visit',
    sets: alone('visit-first', 'visit-care-order-home-first', 'visit-other-first', 'aar-visit-first', 'short-breaks-visit-1'),
    governs: 'Each runs from its own start: a placement, a care order, an arrangement by someone else, a placement for adoption, or a series of short breaks. One visit can meet more than one of them.',
  },
  {
    act: 'the next health review',
    sets: alone('health-review-u5', 'health-review-5plus'),
    governs: 'The child’s age decides: six months until the fifth birthday, twelve months after it.',
  },
  {
    act: 'the end of the temporary approval',
    sets: alone('connected-person-temp', 'connected-person-end'),
    governs: 'The day written in the approval governs if it comes first. The other is the longest it may run without an extension.',
  },
  {
    act: 'the end of the emergency protection order',
    sets: alone('epo', 'epo-after-police-protection'),
    governs: 'If the police asked for the order while the child was in police protection, the days run from the first day of that. Otherwise they run from the order.',
  },
  {
    act: 'the end of pre-proceedings',
    sets: alone('plo-plwg', 'plo-local'),
    governs: 'Neither is law. A local policy can ask for less time than national good practice, and does not replace it.',
  },
  {
    act: 'the end of an urgent refusal of family time',
    sets: alone('contact-refusal-urgent', 'placement-contact-refusal'),
    governs: 'A child in care under a care order has the first. Where a court has ordered contact under the adoption Act, the second takes its place.',
  },
  {
    act: 'the notice of appeal',
    sets: alone('appeal-21d', 'appeal-7d'),
    governs: 'The shorter time is for interim care and supervision orders and case management decisions. The longer is for other decisions where the court set no time of its own.',
  },
];

type Dated = {id: string; name: string; due: string};

/** For each rule in a list of rules with a date still to keep: the acts that another rule in the list speaks of too. */
export function actsShared(open: readonly Dated[]): Map<string, SameAct[]> {
  const shared = new Map<string, SameAct[]>();
  for (const {act, sets, governs} of sameActs) {
    const found = sets.map((set) => open.filter((rule) => set.includes(rule.id)));
    if (found.filter((rules) => rules.length > 0).length < 2) continue;
    const first = found.flat().map((rule) => rule.due).sort()[0]!;
    for (const [index, rules] of found.entries()) {
      const others = found.filter((_, i) => i !== index).flat().map((rule) => rule.name);
      for (const rule of rules) shared.set(rule.id, [...(shared.get(rule.id) ?? []), {act, others, earliest: rule.due === first, governs}]);
    }
  }
  return shared;
}
