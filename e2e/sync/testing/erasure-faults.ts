import { erasedIn } from './erased.ts';
import type { Evidence } from './evidence.ts';

/** E2, E3: what someone who was erased was ever called, or said to come from, is nowhere. */
export function erasureFaults({ log, desks, played, remains }: Evidence): readonly string[] {
  const erased = new Set(erasedIn(log));
  const faults: string[] = [];
  for (const person of erased) {
    const texts = new Set(desks.flatMap(({ given }) => given.flatMap(({ command }) => textsOf(command.data, person))));
    if (person === played.colleague.person) texts.add(played.colleague.name);
    if (texts.size === 0) faults.push(`Nothing is known of ${person}, who was erased`);
    for (const [where, content] of remains)
      for (const text of texts) if (content.includes(text)) faults.push(`E3: "${text}" of ${person} is in ${where}`);
  }
  return faults;
}

/** The names and places that a command gives someone. */
function textsOf(data: object, person: string): readonly string[] {
  const { people = [], person: about, changes = [] } = data as Partial<About>;
  return [
    ...people
      .filter((each) => typeof each === 'object' && each.id === person)
      .flatMap(({ name, place }) => [name, place]),
    ...(about === person ? changes.map(({ value }) => value) : []),
  ].filter((text): text is string => typeof text === 'string');
}

interface About {
  readonly people: readonly { readonly id: string; readonly name: string; readonly place: string }[];
  readonly person: string;
  readonly changes: readonly { readonly value: unknown }[];
}
