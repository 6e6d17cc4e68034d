import { describe, expect, it } from '@jest/globals';
import { aList, aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import { ReasonTemplate } from '../../../channels/moderation/reason-template.entity.js';
import { listReasonsPage } from './list-reasons.page.js';

const standing = {
  personId: 'anne',
  roles: [],
  isModerator: false,
  mayDecide: false,
  isOwner: true,
  isAnimator: false,
  isSubscribed: false,
  isFormerReader: false,
};
const seen = { list: aList(), group: null, standing };
const viewer = aMember();
const template = Object.assign(new ReasonTemplate(), {
  id: 't1',
  title: hostile,
  textFr: hostile,
  textEn: '',
  createdAt: now,
});

describe('the page of reasons kept ready', () => {
  it('shows each as words, folded, with its way to be changed or removed', () => {
    const page = shown(viewer, listReasonsPage(viewer, seen, { templates: [template] }));
    expect(page).toContain('action="/lists/golf/settings/reasons/t1"');
    expect(page).toContain('formaction="/lists/golf/settings/reasons/t1/removal"');
    expect(page).toContain('action="/lists/golf/settings/reasons"');
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/<details class="fold" open/);
  });

  it('says beside the name that another text has it', () => {
    const trouble = { id: null, words: { title: 'Bis', textFr: 'a', textEn: '' }, faults: {}, isTaken: true };
    const page = listReasonsPage(viewer, seen, { templates: [template], trouble });
    expect(page.options.status).toBe(422);
    expect(shown(viewer, page)).toMatch(/id="title"[^>]*aria-invalid="true"/);
    expect(shown(viewer, page)).toContain('Un autre texte porte déjà ce nom.');
  });

  it('gives back what was written, beside what is wrong with it', () => {
    const words = { title: 'Hors sujet', textFr: '', textEn: '' };
    const trouble = { id: 't1', words, faults: { textFr: 'missing' } as const };
    const page = listReasonsPage(viewer, seen, { templates: [template], trouble });
    expect(page.options.status).toBe(422);
    expect(shown(viewer, page)).toMatch(/<details class="fold" open/);
    expect(shown(viewer, page)).toMatch(/id="title-t1"[^>]*value="Hors sujet"/);
    expect(shown(viewer, page)).toMatch(
      /id="textFr-t1"[^>]*aria-invalid="true"[^>]*aria-describedby="textFr-t1-hint textFr-t1-error"/,
    );
  });
});
