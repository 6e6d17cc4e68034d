import { describe, expect, it } from '@jest/globals';
import { aMember } from '../../../../test/builders/pages.js';
import { JournalEntry } from '../../../foundation/journal/journal-entry.entity.js';
import { journalKinds } from './journal-kinds.js';
import { journalSentences, lineOf, textKey } from './journal-line.js';

const entry = (action: string, values: object, actorId: string | null = 'anne'): JournalEntry =>
  Object.assign(new JournalEntry(), {
    id: '1',
    at: new Date('2026-03-01T08:00:00Z'),
    action,
    actorId,
    actorKind: actorId === null ? 'operator' : 'person',
    values,
  });

const facts = {
  ruleNames: { groups: new Map<string, never>(), lists: new Map<string, string>() },
  ownGroup: 'Golf',
  names: new Map([
    ['anne', 'Anne Le Gall'],
    ['bruno', 'Bruno Kerel'],
  ]),
  texts: new Map([[textKey(3, 'footer'), { from: 'Avant', to: 'Après' }]]),
};
const viewer = aMember();

describe('a line of the journal', () => {
  it('says a setting from and to, in words', () => {
    const line = lineOf(
      viewer,
      entry('list.changed', { key: 'policy', from: 'open', to: 'moderated' }),
      facts,
    );
    expect(line).toMatchObject({
      who: 'Anne Le Gall',
      from: 'Tout le monde',
      to: 'Tout est lu d’abord',
      isProse: false,
    });
  });

  it('says a rule as a sentence', () => {
    const to = { kind: 'members', groupId: null };
    expect(lineOf(viewer, entry('list.changed', { key: 'rule', from: null, to }), facts)).toMatchObject({
      what: expect.stringContaining('Règle'),
      to: 'Les membres du groupe Golf.',
    });
  });

  it('shows prose from what was kept beside the journal', () => {
    const line = lineOf(viewer, entry('list.changed', { key: 'footer', version: 3 }), facts);
    expect(line).toMatchObject({ from: 'Avant', to: 'Après', isProse: true });
  });

  it('names people where it may, and nobody where there is none', () => {
    const values = { personId: 'bruno', mayDecide: false, isTold: true };
    expect(lineOf(viewer, entry('moderator.added', values, null), facts)).toMatchObject({
      who: 'Un opérateur, en ligne de commande',
      what: 'A nommé modérateur Bruno Kerel\u202F: ne décide pas, est prévenu.',
    });
    expect(lineOf(viewer, entry('owner.added', { personId: 'gone' }), facts).what).toContain('quelqu’un');
  });

  it('survives what it does not know', () => {
    expect(lineOf(viewer, entry('list.danced', {}), facts).what).toBe('Autre changement (list.danced)');
    expect(lineOf(viewer, entry('constructor', {}), facts).what).toContain('constructor');
  });

  it('has words for all that can be filtered, in both languages', () => {
    const actions = Object.values(journalKinds)
      .flat()
      .filter(action => action !== 'list.changed');
    for (const { actions: words } of Object.values(journalSentences)) {
      expect(actions.filter(action => !(action in words))).toEqual([]);
    }
  });
});
