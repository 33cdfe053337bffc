import type { Fact } from '../core/envelope.ts';
import type { PeopleFact } from './messages.ts';

/**
 * A stored fact without what is personal about someone; the same object where it holds nothing of theirs.
 * Replay works with the blanked text: names become empty, nothing else changes.
 */
export function withoutPerson(fact: Fact, person: string): Fact {
  const stored = fact as PeopleFact;
  switch (stored.type) {
    case 'people.added': {
      if (!stored.data.people.some(({ id }) => id === person)) return fact;
      const people = stored.data.people.map((entry) =>
        entry.id === person ? { ...entry, name: '', place: '', language: null, pronunciation: '' } : entry,
      );
      return { ...stored, data: { ...stored.data, people } };
    }
    case 'people.edited': {
      if (stored.data.person !== person) return fact;
      const changes = stored.data.changes.map(({ field }) => {
        const nothing = field === 'language' ? null : '';
        return { field, from: nothing, to: nothing };
      });
      return { ...stored, data: { ...stored.data, changes } };
    }
    case 'people.joined':
      return stored.data.person === person ? { ...stored, data: { ...stored.data, name: '' } } : fact;
    case 'people.removed':
    case 'people.restored':
    case 'people.erased':
    default:
      return fact;
  }
}
