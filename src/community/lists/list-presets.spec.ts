import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { listNameFault } from './list-name.js';
import { listPresets, presetNames, proposedNames } from './list-presets.js';
import { readSettings } from './list-settings.js';

describe('what a list may be made for', () => {
  it.each(presetNames)('%s is settings that are good', preset => {
    expect(readSettings(listPresets[preset])).toHaveProperty('settings');
  });

  it('has a name that is well formed, for whatever group', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    const slug = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join('-'));
    fc.assert(
      fc.property(slug, fc.constantFrom(...presetNames), (group, preset) => {
        const faults = proposedNames(group, preset).map(listNameFault);
        // A group may be called as an address every site or list has: the animator then finds another name.
        for (const fault of faults) expect([null, 'name-reserved', 'name-ending']).toContain(fault);
      }),
    );
  });
});
