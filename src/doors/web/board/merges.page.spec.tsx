import { describe, expect, it } from '@jest/globals';
import { aMember, hostile, shown } from '../../../../test/builders/pages.js';
import { mergesPage } from './merges.page.js';

const kept = { id: 'k', name: 'Anne Martin', promotion: 1998, isRegistered: true };
const gone = { id: 'g', name: hostile, promotion: null, isRegistered: false };
const form = { kept: 'anne@a.example', gone: ' anne@b.example ' };

describe('two accounts that were named by their addresses', () => {
  it('are shown before they are one, and only those two are brought together', () => {
    const viewer = aMember({ roles: ['operator'] });
    const html = shown(viewer, mergesPage(viewer, { proposals: [], form, asked: { kept, gone } }));
    expect(html).toContain('Anne Martin (X 1998, anne@a.example)');
    expect(html).toContain('(invité, anne@b.example)');
    expect(html).toContain('name="seen" value="k g"');
    expect(html).not.toContain(hostile);
  });
});
