/** Where the people of a genogram stand: a row for each generation, in the order they are written. */
import type {Genogram} from './scenario';

type People = Genogram['people'];
type Families = Genogram['families'];

export type PlacedPerson = People[number] & {row: number; column: number; columns: number};

/** The generation of each person: below their parents, and level with those they have children with. */
function generations(people: People, families: Families): Map<string, number> {
  const rows = new Map(people.map((person) => [person.id, 0]));
  const rowOf = (id: string) => rows.get(id) ?? 0;
  // Each round moves somebody down or changes nothing; a family tree has no more generations than people.
  for (let round = 0; round < people.length; round += 1) {
    for (const {parents, children} of families) {
      const level = Math.max(...parents.map(rowOf));
      parents.forEach((id) => rows.set(id, level));
      children.forEach((id) => rows.set(id, Math.max(rowOf(id), Math.min(level + 1, people.length))));
    }
  }
  return rows;
}

/** Each person with their row, and their place among the others of it. */
export function placePeople({people, families}: Pick<Genogram, 'people' | 'families'>): PlacedPerson[] {
  const rows = generations(people, families);
  return people.map((person) => {
    const row = rows.get(person.id) ?? 0;
    const level = people.filter((other) => rows.get(other.id) === row);
    return {...person, row, column: level.indexOf(person), columns: level.length};
  });
}

/** The family tree as sentences, one for each person, for those who do not see the drawing. */
export function genogramInWords({people, families}: Pick<Genogram, 'people' | 'families'>): string[] {
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const and = (names: string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`);
  const persons = people.map((person) => {
    const facts = [person.sex, person.born === undefined ? undefined : `born ${person.born}`, person.note].filter((fact) => fact !== undefined && fact !== 'not said');
    return facts.length > 0 ? `${person.name}: ${facts.join('; ')}.` : `${person.name}.`;
  });
  const ties = families.map(({parents, children, apart}) => {
    const together = parents.length < 2 ? '' : apart ? ', who live apart,' : ', a couple,';
    if (children.length === 0) return `${and(parents.map(name))} are a couple${apart ? ' who live apart' : ''}.`;
    return `${and(parents.map(name))}${together} ${parents.length < 2 ? 'is' : 'are'} the ${parents.length < 2 ? 'parent' : 'parents'} of ${and(children.map(name))}.`;
  });
  return [...persons, ...ties];
}
