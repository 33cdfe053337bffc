import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Rules, additions, edits, removals, takenBack } from './collection-changes.ts';
import { type Changed, type Collection, applied, bare, empty, erased, inOrder, inverted } from './collection.ts';
import type { Json } from './envelope.ts';
import { newestOf } from './trail.ts';

interface Card {
  readonly id: string;
  readonly title: string;
  readonly words: Readonly<Record<string, string>>;
}
type Cause = 'add' | 'edit' | 'remove';
type Cards = Collection<Card, Cause>;

const rules: Rules = {
  kind: 'card',
  most: 4,
  editable: { title: z.string().min(1) },
  keyed: { words: { key: z.string().length(2), value: z.string().min(1).nullable() } },
};
const card = (id: string, title = `Card ${id}`): Card => ({ id, title, words: {} });

/** Steps in a row, each an event of its own; the command's id is `c<seq>`. */
class Desk {
  cards: Cards = empty;
  seq = 0;

  record(by: string, data: Changed<Card, Cause>): this {
    this.seq += 1;
    this.cards = applied(this.cards, { seq: this.seq, at: this.seq * 1_000, by, command: `c${this.seq}`, data });
    return this;
  }

  /** Records what the decision comes to, or gives its refusal. */
  does(
    by: string,
    cause: Changed<Card, Cause>['cause'],
    made: ReturnType<typeof edits<Card>>,
    of: string | null = null,
  ) {
    if (!made.ok) return made.rejection;
    this.record(by, { changes: made.changes, cause, of });
    return null;
  }

  adds(by: string, ...ids: string[]) {
    const cards = ids.map((id) => card(id));
    return this.does(by, 'add', additions(rules, this.cards, cards));
  }
  edits(by: string, id: string, field: string, value: Json, base: string | null = null) {
    return this.does(by, 'edit', edits(rules, this.cards, id, [{ field, value, base }]));
  }
  removes(by: string, ...ids: string[]) {
    return this.does(by, 'remove', removals(rules, this.cards, ids));
  }
  takesBack(by: string, cause: 'undo' | 'redo', of = newestOf(this.cards, by)[cause]?.command ?? '') {
    return this.does(by, cause, takenBack(rules, this.cards, by, cause, of), of);
  }
  get shown() {
    return inOrder(this.cards).map(bare);
  }
}

function withCards(...ids: string[]): Desk {
  const desk = new Desk();
  expect(desk.adds('ana', ...ids)).toBeNull();
  return desk;
}

describe('a collection', () => {
  it('keeps records in the order in which they were made', () => {
    const desk = withCards('b', 'a');
    desk.adds('bo', 'c');
    expect(desk.cards.order).toEqual(['b', 'a', 'c']);
    expect(desk.shown).toEqual([card('b'), card('a'), card('c')]);
  });

  it('takes records back to where they stood, with the versions that editors saw', () => {
    const desk = withCards('a', 'b', 'c', 'd');
    desk.edits('bo', 'b', 'title', 'New');
    const before = desk.cards;
    desk.removes('ana', 'b', 'd', 'a');
    expect(desk.cards.order).toEqual(['c']);
    expect(desk.takesBack('ana', 'undo')).toBeNull();
    expect(desk.cards).toMatchObject({ byId: before.byId, order: before.order, removed: [] });
  });

  it.each<[string, (desk: Desk) => unknown]>([
    ['an addition', (desk) => desk.adds('ana', 'x', 'y')],
    ['an edit', (desk) => desk.edits('ana', 'a', 'title', 'New')],
    ['a new entry', (desk) => desk.edits('ana', 'a', 'words.fr', 'mot')],
    ['a removal', (desk) => desk.removes('ana', 'b', 'a')],
  ])('undoes and redoes %s', (_name, edit) => {
    const desk = withCards('a', 'b');
    const before = desk.shown;
    expect(edit(desk)).toBeNull();
    const after = desk.shown;
    for (let round = 0; round < 2; round += 1) {
      expect(desk.takesBack('ana', 'undo')).toBeNull();
      expect(desk.shown).toEqual(before);
      expect(desk.takesBack('ana', 'redo')).toBeNull();
      expect(desk.shown).toEqual(after);
    }
  });

  it('says of an entry what was done at first', () => {
    const desk = withCards('a');
    desk.edits('ana', 'a', 'title', 'New');
    desk.takesBack('ana', 'undo');
    expect(newestOf(desk.cards, 'ana')).toMatchObject({ undo: { cause: 'add' }, redo: { cause: 'edit', made: 2 } });
  });

  it('inverts changes, the last first', () => {
    expect(
      inverted<Card>([
        { op: 'insert', record: card('a') },
        { op: 'set', record: 'a', field: 'title', from: 'Card a', to: 'New' },
      ]),
    ).toEqual([
      { op: 'set', record: 'a', field: 'title', from: 'New', to: 'Card a' },
      { op: 'delete', record: card('a') },
    ]);
  });

  it.each<Changed<Card, Cause>['changes'][number]>([
    { op: 'set', record: 'x', field: 'title', from: null, to: 'New' },
    { op: 'delete', record: card('x') },
  ])('is loud about a step on a record that it has not: $op', (change) => {
    expect(() => withCards('a').record('ana', { changes: [change], cause: 'edit', of: null })).toThrow('record x');
  });
});

describe('refusals', () => {
  it('of a record that is there already, or twice', () => {
    const exists = { code: 'record-exists', data: { kind: 'card', record: 'a' } };
    expect(withCards('a').adds('bo', 'a')).toEqual(exists);
    expect(new Desk().adds('bo', 'a', 'b', 'a')).toEqual(exists);
  });

  it('of too many, also by an undo', () => {
    const desk = withCards('a', 'b', 'c');
    const full = { code: 'too-many-records', data: { kind: 'card', most: 4 } };
    expect(desk.adds('bo', 'd', 'e')).toEqual(full);
    desk.removes('bo', 'a');
    desk.adds('cy', 'd', 'e');
    expect(desk.takesBack('bo', 'undo')).toEqual(full);
  });

  it('of a record that was removed say by whom and when', () => {
    const desk = withCards('a');
    desk.removes('bo', 'a');
    const removed = { code: 'record-removed', data: { kind: 'card', record: 'a', by: 'bo', at: 2_000 } };
    expect(desk.edits('cy', 'a', 'title', 'New')).toEqual(removed);
    expect(desk.removes('cy', 'a')).toEqual(removed);
    expect(desk.takesBack('ana', 'undo')).toEqual(removed);
    expect(desk.removes('cy', 'z')).toEqual({ code: 'record-unknown', data: { kind: 'card', record: 'z' } });
  });

  it.each<[string, Json]>([
    ['title', ''],
    ['title.fr', 'x'],
    ['words.fra', 'x'],
    ['words.fr', ''],
    ['words', {}],
    ['id', 'b'],
    ['toString', 'x'],
    ['constructor.fr', 'x'],
  ])('of %s as %j', (field, value) => {
    const refusal = { code: 'field-invalid', data: { field } };
    expect(withCards('a').edits('bo', 'a', field, value)).toEqual(refusal);
  });

  it('of an edit of what someone else changed meanwhile', () => {
    const desk = withCards('a');
    desk.edits('bo', 'a', 'title', 'Theirs');
    expect(desk.edits('cy', 'a', 'title', 'Mine')).toEqual({
      code: 'conflict',
      data: {
        record: 'a',
        conflicts: [{ field: 'title', by: 'bo', at: 2_000, theirs: 'Theirs', yours: 'Mine', version: 'c2' }],
      },
    });
    expect(desk.edits('cy', 'a', 'title', 'Mine', 'c2')).toBeNull();
    expect(desk.shown).toEqual([card('a', 'Mine')]);
  });

  it('of an undo where someone else changed the same since', () => {
    const desk = withCards('a');
    desk.edits('ana', 'a', 'title', 'Ours');
    desk.edits('bo', 'a', 'title', 'Theirs', 'c2');
    expect(desk.takesBack('ana', 'undo')).toEqual({
      code: 'undo-conflict',
      data: { item: 'a', field: 'title', by: 'bo' },
    });
  });

  it('of an undo of an addition that someone else went on with', () => {
    const desk = withCards('a');
    desk.edits('bo', 'a', 'words.fr', 'mot');
    expect(desk.takesBack('ana', 'undo')).toEqual({
      code: 'undo-conflict',
      data: { item: 'a', field: 'words.fr', by: 'bo' },
    });
  });

  it('of bringing back what has come back by another way', () => {
    const desk = withCards('a');
    desk.removes('bo', 'a');
    desk.adds('cy', 'a');
    expect(desk.takesBack('bo', 'undo')).toEqual({ code: 'record-exists', data: { kind: 'card', record: 'a' } });
  });

  it('of an undo that is not the newest, or of others', () => {
    const desk = withCards('a');
    desk.edits('ana', 'a', 'title', 'New');
    const nothing = { code: 'nothing-to-undo', data: null };
    expect(desk.takesBack('ana', 'undo', 'c1')).toEqual(nothing);
    expect(desk.takesBack('bo', 'undo', 'c2')).toEqual(nothing);
  });
});

describe('an edit', () => {
  it('of what is so already changes nothing', () => {
    const desk = withCards('a');
    expect(edits(rules, desk.cards, 'a', [{ field: 'title', value: 'Card a', base: 'x' }])).toEqual({
      ok: true,
      changes: [],
    });
  });

  it('may be kept as another value than the one that was sent', () => {
    const desk = withCards('a');
    const made = edits(rules, desk.cards, 'a', [{ field: 'title', value: 'new', base: null }], (change) => ({
      ...change,
      value: 'New',
    }));
    expect(made).toMatchObject({ changes: [{ to: 'New' }] });
  });
});

describe('an erasure', () => {
  it('blanks the field and leaves nothing on the trails that would bring it back', () => {
    const desk = withCards('a', 'b');
    desk.edits('bo', 'a', 'title', 'Secret');
    desk.edits('bo', 'a', 'words.fr', 'mot');
    desk.edits('bo', 'b', 'title', 'Other');
    const after = erased(desk.cards, 'a', 'title', '');
    expect(after.byId.a).toMatchObject({ title: '', words: { fr: 'mot' } });
    expect(after.undo.ana).toEqual([]);
    expect(after.undo.bo?.map(({ command }) => command)).toEqual(['c3', 'c4']);
  });

  it('reaches what was removed', () => {
    const desk = withCards('a');
    desk.removes('bo', 'a');
    const after = erased(desk.cards, 'a', 'title', '');
    expect(JSON.stringify(after)).not.toContain('Card a');
  });
});
