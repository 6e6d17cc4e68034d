import { describe, expect, it } from '@jest/globals';
import { render } from 'preact-render-to-string';
import { aLetterInSight } from '../../../../test/builders/letters.js';
import { aMember, aViewer, hostile } from '../../../../test/builders/pages.js';
import { Group } from '../../../community/groups/group.entity.js';
import type { Viewer } from '../session/viewer.js';
import type { Reception } from './letter-choice.js';
import { LetterRows } from './letter-rows.js';

const group = Object.assign(new Group(), { id: 'g', slug: 'x-golf', name: 'X-Golf' });
const seen = {
  ...aLetterInSight({ id: 'l', slug: 'golf-nouvelles', kind: 'group', groupId: 'g', name: hostile }),
  group,
};

function rows(viewer: Viewer, reception: Reception, from: 'me' | 'group' = 'me'): string {
  const choice = { letters: [seen], receptions: new Map([['l', reception]]) };
  return render(<LetterRows viewer={viewer} choice={choice} from={from} />);
}

describe('letters to choose from', () => {
  it('say whether one gets each, and offer the contrary', () => {
    const got = rows(aMember(), 'receives');
    expect(got).toContain('Vous recevez cette lettre.');
    expect(got).toContain('name="wanted" value="no"');
    expect(got).toContain('name="from" value="me"');
    expect(rows(aMember(), 'left')).toContain('name="wanted" value="yes"');
  });

  it('name their group, save on its own page', () => {
    expect(rows(aMember(), 'receives')).toContain('X-Golf');
    expect(rows(aMember(), 'receives', 'group')).not.toContain('X-Golf');
  });

  it('offer who is not signed in to sign in, and are harmless', () => {
    const page = rows(aViewer(), null);
    expect(page).toContain('/sign-in?returnTo=%2Fletters%2Fgolf-nouvelles');
    expect(page).not.toContain('<script');
  });
});
