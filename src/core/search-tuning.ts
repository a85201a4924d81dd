/** The numbers of the ranking, in one place. Found on the searches marked "tune" in docs/searches.yaml; those marked "aside" only ever judged. */
export const tuning = {
  /** How much a stem counts by the part of a document it stands in; of a section, by the part of its page. `asked`: the words of all the ways to ask for it. */
  part: {head: 7, names: 6, answer: 4.5, text: 1.15, asked: 1.5, pageTitle: 3, pageAsked: 1.7, pageText: 0.5, path: 3},
  /** How much a long part counts less than a short one, from 0 to 1. */
  length: {head: 0.35, names: 0.3, answer: 0.3, text: 0.5, asked: 0.4, pageTitle: 0.2, pageAsked: 0.4, pageText: 0.5, path: 0.2},
  /** How slowly more of a stem counts less; how much another way of saying a thing is worth; how much rarity tells. */
  fullness: 6.9, sayingWorth: 0.6, rarityPower: 0.85,
  /** A word that nobody wrote counts against every document alike. */
  unknownTells: 5,
  /** Of a way of asking, how much it matters that the query says the whole of it, from 0 to 1, against that it says the whole query. */
  wayCovered: 0.5,
  /** How much a whole way of asking is worth among the first candidates, and how fast it falls away when the words are less alike. */
  askedFor: 2, likenessPower: 3,
  /** How much each sign counts: see search-signs.ts. */
  signs: {
    words: 2.36, share: 2.16, ownShare: 3.39, pageWords: 0.95, pageShare: -0.92,
    like: 1.84, second: 4.24, pageLike: 2.27, ways: -0.22,
    nameLike: 0.98, nameSame: 1.21, headShare: 1.55, pairs: 0.53,
    term: 5.66, pageName: 2.77, opening: 0.87, number: 8.74,
    kindNamed: 7.38, timescaleForTime: 0.63, termForMeaning: 1.21, timescaleForStory: 1.45, termForStory: 1.38,
    timescale: -0.14, statement: 1.79, quiz: 1.16, source: -2.74, tool: -2.37, blog: -0.11,
    cited: -0.13,
  },
};
