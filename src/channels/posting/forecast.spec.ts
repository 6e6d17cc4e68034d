import { describe, expect, it } from '@jest/globals';
import { aPost } from '../../../test/builders/posting-context.js';
import { listPresets, presetNames, type PresetName } from '../../community/lists/list-presets.js';
import { List } from '../../community/lists/list.entity.js';
import { readSettings } from '../../community/lists/list-settings.js';
import { forecast } from './forecast.js';
import { listFactsOf, plainFacts } from './list-facts.js';

const now = new Date('2026-03-02T10:00:00Z');

function foreseen(preset: PresetName): string {
  const read = readSettings(listPresets[preset]);
  const defaults = {
    name: 'golf',
    closedAt: null,
    heldUntil: null,
    identity: 'any',
    maxBytes: 1_048_576,
    maxAttachmentBytes: 1_048_576,
    refusedKinds: [],
    maxNamedRecipients: 10,
  };
  const list = Object.assign(new List(), defaults, 'settings' in read ? read.settings : {});
  const facts = listFactsOf(list, plainFacts, { mailDomain: 'x.example' }, now);
  return forecast(facts, now)
    .map(({ who, decision }) => `${who} ${decision.kind}`)
    .join(', ');
}

describe('what the settings of a list mean', () => {
  it.each<[PresetName, string]>([
    ['discussion', 'stranger hold, known hold, newcomer hold, subscriber accept, animator accept'],
    ['announcement', 'stranger reject, known reject, newcomer reject, subscriber reject, animator accept'],
    ['contact', 'stranger accept, known accept, newcomer accept, subscriber accept, animator accept'],
    ['committee', 'stranger hold, known hold, newcomer accept, subscriber accept, animator accept'],
  ])('for a list of %s: %s', (preset, expected) => expect(foreseen(preset)).toBe(expected));

  it('is foreseen for every preset', () => {
    for (const preset of presetNames) expect(foreseen(preset)).toContain('animator accept');
  });

  it('follows the brake and the door too', () => {
    const { list } = aPost().onPolicy('open').context;
    const kinds = (facts: object) =>
      forecast({ ...list, ...facts }, now).map(({ decision }) => decision.kind);
    expect(new Set(kinds({ heldUntil: new Date('2026-03-03T10:00:00Z') }))).toEqual(new Set(['hold']));
    expect(new Set(kinds({ isClosed: true }))).toEqual(new Set(['reject']));
  });
});
