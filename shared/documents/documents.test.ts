import { describe, expect, it } from 'vitest';
import { newestOf } from '../core/trail.ts';
import { type Scenario, added, asInterpreter, boothed, given, opened, seated, teams } from '../testing/scenario.ts';
import { undoOf } from '../undo.ts';
import type { WebinarCommand } from '../webinar.ts';
import { type NewDocument, maxDocuments, maxVersions } from './messages.ts';
import { documentsFor, documentsOf, filesNamed, latest, openedBy } from './select.ts';

const hash = (digit: string) => digit.repeat(64);
const file = (digit: string) => ({ file: { hash: hash(digit), name: 'Slides.pdf', size: 7, type: 'application/pdf' } });
const link = (id: string) => ({ url: `https://files.example.org/${id}` });
const document = (id: string, about: Partial<NewDocument> = {}): NewDocument => ({
  ...{ id, title: `Slides ${id}`, item: null, booths: null },
  version: { id: 'v1', content: link(id) },
  ...about,
});
const add = (...documents: NewDocument[]): WebinarCommand => ({ type: 'documents.add', data: { documents } });
const edit = (
  id: string,
  field: string,
  value: string | null | string[],
  base: string | null = null,
): WebinarCommand => ({
  type: 'documents.edit',
  data: { document: id, changes: [{ field, value, base }] },
});
const version = (id: string, of = 'd1', content: NewDocument['version']['content'] = file('b')): WebinarCommand => ({
  type: 'documents.add-version',
  data: { document: of, version: { id, content } },
});
const remove = (...documents: string[]): WebinarCommand => ({ type: 'documents.remove', data: { documents } });
const open = (of: string, booth = 'fr', id = 'v1'): WebinarCommand => ({
  type: 'documents.open',
  data: { document: of, version: id, booth },
});
const chloe = asInterpreter('chloe');

const session = given(opened, added('a', 'b'), boothed(...teams), seated('fr', 'chloe'));
const one = session.when(add(document('d1', { item: 'a' })));
const shown = ({ state }: Scenario) =>
  documentsFor(state.documents, null).map(({ fieldVersions: _versions, ...rest }) => rest);

/** Takes back, or makes again, what comes next, whatever slice it is of. */
function press(scenario: Scenario, which: 'undo' | 'redo'): Scenario {
  const found = undoOf(scenario.state, 'mona')[which];
  if (!found) throw new Error(`Nothing to ${which}`);
  const after = scenario.when(found.command);
  expect(after.rejection).toBeNull();
  return after;
}

describe('documents', () => {
  it('are added with their first version, which says by whom and when', () => {
    const before = session.when(add(document('d1', { title: ' The\u0007 slides ' }), document('d2')), { at: 5_000 });
    expect(before.rejection).toBeNull();
    expect(shown(before)).toEqual([
      {
        ...{ id: 'd1', title: 'The slides', item: null, booths: null },
        versions: [{ id: 'v1', content: link('d1'), by: 'mona', at: 5_000 }],
      },
      expect.objectContaining({ id: 'd2' }),
    ]);
  });

  it('take versions of two people, one behind the other', () => {
    const after = one.when(version('v2'), { by: 'pia' }).when(version('v3', 'd1', file('c')));
    const [only] = shown(after);
    expect(only?.versions.map(({ id, by }) => [id, by])).toEqual([
      ['v1', 'mona'],
      ['v2', 'pia'],
      ['v3', 'mona'],
    ]);
    expect(latest(only!).id).toBe('v3');
    // Of two versions only the newer one goes back.
    expect(
      after.when(
        { type: 'documents.undo', data: { of: newestOf(after.state.documents, 'pia').undo!.command } },
        { by: 'pia' },
      ).rejection,
    ).toMatchObject({ code: 'undo-conflict', data: { item: 'd1', field: 'versions', by: 'mona' } });
  });

  it.each<[string, WebinarCommand, string]>([
    ['an addition', add(document('x')), 'documents.add'],
    ['a title', edit('d1', 'title', 'New'), 'documents.edit'],
    ['a place', edit('d1', 'item', null), 'documents.edit'],
    ['booths', edit('d1', 'booths', ['fr']), 'documents.edit'],
    ['a version', version('v2'), 'documents.add-version'],
    ['a removal', remove('d1'), 'documents.remove'],
  ])('take back %s, and make it again', (_name, command, kind) => {
    const before = shown(one);
    let after = one.when(command);
    expect(after.rejection).toBeNull();
    const changed = shown(after);
    expect(changed).not.toEqual(before);
    expect(undoOf(after.state, 'mona').undo?.kind).toBe(kind);
    for (let round = 0; round < 2; round += 1) {
      after = press(after, 'undo');
      expect(shown(after)).toEqual(before);
      after = press(after, 'redo');
      expect(shown(after)).toEqual(changed);
    }
  });

  it('are a booth’s, or for all', () => {
    const after = one.when(add(document('d2', { booths: ['es'] })));
    expect(documentsFor(after.state.documents, 'fr').map(({ id }) => id)).toEqual(['d1']);
    expect(documentsFor(after.state.documents, 'es').map(({ id }) => id)).toEqual(['d1', 'd2']);
  });

  it('are the session’s once their item is gone', () => {
    const of = (scenario: Scenario, item: string | null) =>
      documentsOf(
        documentsFor(scenario.state.documents, null),
        item,
        (id) => scenario.state.runSheet.items[id] !== undefined,
      ).map(({ id }) => id);
    expect([of(one, 'a'), of(one, null)]).toEqual([['d1'], []]);
    const gone = one.when({ type: 'run-sheet.remove', data: { items: ['a'] } });
    expect([of(gone, 'a'), of(gone, null)]).toEqual([[], ['d1']]);
  });

  it('name their files', () => {
    const after = one.when(version('v2')).when(version('v3', 'd1', file('c')));
    expect([...filesNamed(after.state.documents)].sort()).toEqual([hash('b'), hash('c')]);
    expect([...filesNamed(after.when(remove('d1')).state.documents)]).toEqual([]);
  });
});

describe('opening', () => {
  const openedState = ({ state }: Scenario, booth = 'fr') =>
    openedBy(state.documents, state.documents.byId['d1']!, booth).state;

  it('is known for each booth, and of an older version than the one that counts', () => {
    expect(openedState(one)).toBe('unopened');
    const read = one.when(open('d1'), chloe);
    expect(read.state.documents.opened['d1']).toEqual({ fr: { version: 'v1', by: 'p-chloe', at: read.at } });
    expect([openedState(read), openedState(read, 'es')]).toEqual(['opened', 'unopened']);
    const newer = read.when(version('v2'));
    expect(openedState(newer)).toBe('stale');
    const both = newer.when(open('d1', 'fr', 'v2'), chloe);
    expect(openedState(both)).toBe('opened');
    // Nothing new is said by opening the same again, or an older one.
    expect(both.when(open('d1', 'fr', 'v2'), chloe).facts).toEqual([]);
    expect(both.when(open('d1'), chloe)).toMatchObject({ facts: [], rejection: null });
  });

  it('of a version that was taken back is none', () => {
    const read = one.when(version('v2')).when(open('d1', 'fr', 'v2'), chloe);
    expect(openedState(press(read, 'undo'))).toBe('unopened');
    expect(openedState(press(press(read, 'undo'), 'redo'))).toBe('opened');
  });

  it('is remembered while the document is away', () => {
    const removed = one.when(open('d1'), chloe).when(remove('d1'));
    expect(openedState(press(removed, 'undo'))).toBe('opened');
  });
});

describe('refused is', () => {
  const full = Array.from({ length: 10 }, (_, page) =>
    add(...Array.from({ length: 50 }, (__, index) => document(`p${page}-${index}`))),
  ).reduce((scenario, command) => scenario.when(command), session);
  const many = Array.from({ length: maxVersions - 1 }, (_, index) => version(`w${index}`)).reduce(
    (scenario, command) => scenario.when(command),
    one,
  );

  it.each<[string, Scenario, WebinarCommand, object, typeof chloe?]>([
    [
      'an item that is not there',
      session,
      add(document('x', { item: 'z' })),
      { code: 'item-unknown', data: { item: 'z' } },
    ],
    ['another item of that kind', one, edit('d1', 'item', 'z'), { code: 'item-unknown', data: { item: 'z' } }],
    [
      'a booth that is not there',
      session,
      add(document('x', { booths: ['fr', 'de'] })),
      { code: 'record-unknown', data: { kind: 'booth', record: 'de' } },
    ],
    [
      'another booth of that kind',
      one,
      edit('d1', 'booths', ['de']),
      { code: 'record-unknown', data: { kind: 'booth', record: 'de' } },
    ],
    [
      'a title of nothing',
      session,
      add(document('x', { title: '\u200B' })),
      { code: 'field-invalid', data: { field: 'title' } },
    ],
    [
      'a title that becomes nothing',
      one,
      edit('d1', 'title', '\u200B'),
      { code: 'field-invalid', data: { field: 'title' } },
    ],
    ['a field that is none', one, edit('d1', 'versions', []), { code: 'field-invalid', data: { field: 'versions' } }],
    [
      'a document that is there',
      one,
      add(document('d1')),
      { code: 'record-exists', data: { kind: 'document', record: 'd1' } },
    ],
    [
      'one too many',
      full,
      add(document('x')),
      { code: 'too-many-records', data: { kind: 'document', most: maxDocuments } },
    ],
    ['a version that is there', one, version('v1'), { code: 'record-exists', data: { kind: 'version', record: 'v1' } }],
    ['one version too many', many, version('x'), { code: 'too-many-versions', data: { most: maxVersions } }],
    [
      'a version of nothing',
      one,
      version('v2', 'z'),
      { code: 'record-unknown', data: { kind: 'document', record: 'z' } },
    ],
    [
      'what was removed',
      one.when(remove('d1')),
      version('v2'),
      { code: 'record-removed', data: { kind: 'document', record: 'd1', by: 'mona' } },
    ],
    ['an undo of nothing', one, { type: 'documents.undo', data: { of: 'x' } }, { code: 'nothing-to-undo' }],
    ['a redo of nothing', one, { type: 'documents.redo', data: { of: 'x' } }, { code: 'nothing-to-undo' }],
    [
      'opening from where one does not sit',
      one,
      open('d1', 'es'),
      { code: 'not-in-booth', data: { booth: 'es', seated: 'fr' } },
      chloe,
    ],
    ['opening a version that is not there', one, open('d1', 'fr', 'v9'), { code: 'version-unknown' }, chloe],
    [
      'opening what is for another booth',
      one.when(edit('d1', 'booths', ['es'])),
      open('d1'),
      { code: 'version-unknown' },
      chloe,
    ],
    ['opening what is not there', one, open('z'), { code: 'record-unknown' }, chloe],
  ])('%s', (_name, scenario, command, rejection, as) => {
    expect(scenario.when(command, as).rejection).toMatchObject(rejection);
  });

  it('an edit of what someone else changed since', () => {
    const after = one.when(edit('d1', 'title', 'Theirs'), { by: 'pia', command: 'p1' });
    expect(after.when(edit('d1', 'title', 'Mine')).rejection).toMatchObject({
      code: 'conflict',
      data: {
        record: 'd1',
        conflicts: [{ field: 'title', by: 'pia', theirs: 'Theirs', yours: 'Mine', version: 'p1' }],
      },
    });
    expect(after.when(edit('d1', 'title', 'Mine', 'p1')).rejection).toBeNull();
  });
});
