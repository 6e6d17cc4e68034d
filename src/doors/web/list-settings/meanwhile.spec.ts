import { describe, expect, it } from '@jest/globals';
import { aList } from '../../../../test/builders/pages.js';
import { JournalEntry } from '../../../foundation/journal/journal-entry.entity.js';
import { changesSince, merged } from './meanwhile.js';

const entry = (values: object): JournalEntry =>
  Object.assign(new JournalEntry(), { action: 'list.changed', values });

const journal = [
  entry({ key: 'tag', from: 'b', to: 'c', version: 4 }),
  entry({ key: 'description', version: 3 }),
  entry({ key: 'tag', from: 'a', to: 'b', version: 3 }),
  entry({ key: 'tag', from: '', to: 'a', version: 2 }),
];
const former = [{ version: 3, key: 'description', text: 'Avant' }];
const list = aList({
  tag: 'c',
  description: 'Après',
  footer: '',
  refusedKinds: [],
  heldUntil: null,
  maxAttachmentBytes: 1,
  linkAboveBytes: 0,
  maxNamedRecipients: 1,
});

describe('a form that somebody else was quicker than', () => {
  const changes = changesSince(journal, 2);

  it('knows what was changed since, in order', () => {
    expect(changes.map(({ values }) => values.version)).toEqual([3, 3, 4]);
  });

  it('keeps what its writer changed, and follows others in what they left alone', () => {
    const written = { tag: 'a', description: 'Mes mots', footer: 'Mon pied' };
    expect(merged(list, written, changes, former)).toMatchObject({
      tag: 'c',
      description: 'Mes mots',
      footer: 'Mon pied',
    });
    expect(merged(list, { tag: 'mien', description: 'Avant' }, changes, former)).toMatchObject({
      tag: 'mien',
      description: 'Après',
    });
  });
});
