import { describe, expect, it } from 'vitest';
import { asInterpreter, boothed, given, interpreter, opened, seated, teams } from '../testing/scenario.ts';
import { type WebinarEvent, type WebinarFact, histories, initial, reduce } from '../webinar.ts';
import { withoutInterpreter } from './erase.ts';
import type { WebinarCommand } from '../webinar.ts';

const secret = 'Ines Quispe';
const ines = interpreter(secret, ['es'], [], ['fr']);
const rename = (id: string, name: string, base: string | null): WebinarCommand => ({
  type: 'booths.edit',
  data: { booth: 'es', changes: [{ field: `interpreters.${id}`, value: { ...ines, name }, base }] },
});
/** Her name wherever a name can be: enrolled, changed, in what can be taken back, in a booth that was removed and came back. */
const named = given(opened, boothed(...teams))
  .when(
    { type: 'booths.enrol', data: { booth: 'es', id: 'ines', interpreter: ines } },
    asInterpreter('ines', { command: 'e' }),
  )
  .when(rename('ines', `${secret} B`, 'e'), { command: 'f' })
  .when(rename('eva', 'Eva', null), { command: 'g' })
  .when({ type: 'booths.remove', data: { booths: ['es'] } }, { command: 'h' })
  .when({ type: 'booths.undo', data: { of: 'h' } }, { command: 'i' });
const erase: WebinarCommand = { type: 'booths.erase', data: { booth: 'es', interpreter: 'ines' } };

describe('the erasure of an interpreter’s name', () => {
  const erased = named.when(erase, { by: 'olga', role: 'organiser' });

  it('leaves nothing of it in the state, and the rest of the team as it was', () => {
    expect(named.rejection).toBeNull();
    expect(JSON.stringify(named.state)).toContain(secret);
    expect(JSON.stringify(erased.state)).not.toContain(secret);
    expect(erased.state.booths.byId['es']?.interpreters['ines']).toEqual({ ...ines, name: '' });
    expect(erased.state.booths.byId['es']?.interpreters['eva']?.name).toBe('Eva');
    expect(erased.when(erase, { by: 'olga', role: 'organiser' }).facts).toEqual([]);
  });

  it('leaves a log that comes to the same state, without it', () => {
    const blanked = erased.log.map((event) =>
      event.type === 'booths.erased' ? event : (withoutInterpreter(event, 'es', 'ines') as WebinarEvent),
    );
    for (const event of blanked)
      expect(histories[event.type].schema.safeParse(event.data)).toMatchObject({ success: true });
    expect(JSON.stringify(blanked)).not.toContain(secret);
    expect(JSON.stringify(blanked)).toContain('Fe');
    expect(blanked.reduce(reduce, initial)).toEqual(erased.state);
    expect(blanked.filter((event, index) => event !== erased.log[index])).not.toEqual([]);
  });

  it('leaves what holds nothing of them the same object', () => {
    const [, , enrolled] = named.log;
    expect(withoutInterpreter(enrolled!, 'en', 'ines')).toBe(enrolled);
    expect(withoutInterpreter(named.log[0]!, 'es', 'ines')).toBe(named.log[0]);
  });

  it('reaches the log also where the interpreter has left the team', () => {
    const field = 'interpreters.ines';
    const base = named.state.booths.byId['es']?.fieldVersions[field]?.command ?? null;
    const left = named.when({ type: 'booths.edit', data: { booth: 'es', changes: [{ field, value: null, base }] } });
    const gone = left.when(erase, { by: 'olga', role: 'organiser' });
    expect(left.rejection).toBeNull();
    expect(gone.facts).toHaveLength(1);
    expect(gone.state.booths.byId['es']?.interpreters).not.toHaveProperty('ines');
    expect(JSON.stringify(gone.state)).not.toContain(secret);
  });
});

describe('the erasure of a person', () => {
  const joined: WebinarFact = { type: 'people.joined', data: { person: 'p-eva', name: 'Eva', role: 'interpreter' } };
  const sat = given(opened, boothed(...teams), joined, seated('es', 'eva'));
  const erasePerson: WebinarCommand = { type: 'people.erase', data: { person: 'p-eva' } };
  const facts = [
    { type: 'people.erased', data: { person: 'p-eva' } },
    { type: 'booths.erased', data: { booth: 'es', interpreter: 'eva' } },
  ];

  it('takes the name under which they sit', () => {
    const erased = sat.when(erasePerson, { by: 'olga', role: 'organiser' });
    expect(erased.facts).toEqual(facts);
    expect(erased.state.booths.byId['es']?.interpreters['eva']?.name).toBe('');
  });

  it('takes it also after they have stood up', () => {
    const stood = sat.when({ type: 'booths.stand', data: {} }, asInterpreter('eva'));
    expect(stood.when(erasePerson, { by: 'olga', role: 'organiser' }).facts).toEqual(facts);
  });

  it('takes no name of a booth from who never sat in one', () => {
    const other = given(opened, boothed(...teams), joined);
    expect(other.when(erasePerson, { by: 'olga', role: 'organiser' }).facts).toEqual([facts[0]]);
  });
});
