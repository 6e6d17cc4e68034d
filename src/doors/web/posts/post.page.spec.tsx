import { describe, expect, it } from '@jest/globals';
import { aHeldItem, aViewer, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { DecisionShown } from '../../../channels/moderation/held-items.service.js';
import { ModerationDecision } from '../../../channels/moderation/moderation-decision.entity.js';
import { type HeldState, transitions } from '../../../channels/moderation/transitions.js';
import { correctionPreviewPage } from './correction-preview.page.js';
import { noPostPage, postPage } from './post.page.js';
import type { PostView } from './post-view.js';

const message = {
  subject: 'Dîner de mars',
  from: [],
  to: [],
  cc: [],
  date: null,
  text: 'Qui vient ?',
  textIsTruncated: false,
  htmlText: '',
  hasHtml: false,
  attachments: [],
};
const viewer = aViewer({ path: '/posts/secret' });

function aView(change: Partial<PostView> = {}): PostView {
  return {
    key: 'secret',
    item: aHeldItem(),
    listAddress: 'golf@x.example',
    ownerAddress: 'golf-owner@x.example',
    message,
    ...change,
  };
}

function decided(decision: ModerationDecision['decision'], reason: string): DecisionShown {
  const row = { decision, reason, decidedBy: 'mona', decidedByName: 'Mona Leroy', decidedVia: 'web' };
  return Object.assign(new ModerationDecision(), { ...row, decidedByName: 'Mona Leroy', decidedAt: now });
}

const html = (change?: Partial<PostView>): string => shown(viewer, postPage(viewer, aView(change)));
const states: readonly HeldState[] = [
  'waiting',
  'approved',
  'released',
  'rejected',
  'discarded',
  'returned',
  'withdrawn',
  'handed-over',
];

describe('the page of a post for its author', () => {
  it('says that it waits, why, what comes next, and how to withdraw it', () => {
    const page = html();
    expect(page).toContain('Il attend un modérateur');
    expect(page).toContain('n’est pas abonnée');
    expect(page).toContain('Qui vient ?');
    expect(page).toContain('<form method="post" action="/posts/secret/withdrawal"');
    expect(page).toContain('name="version" value="1"');
  });

  it('is known to nobody else: not indexed, and no other site learns its address', () => {
    const page = html();
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).toContain('<meta name="referrer" content="same-origin"');
  });

  it.each(states)('says what %s means, and never who decided', state => {
    const item = aHeldItem({ state, decisions: [decided('reject', hostile)] }, { subject: hostile });
    const page = html({ item });
    expect(page).not.toContain('Mona');
    expect(page).not.toContain('<script');
    expect(page.includes('/withdrawal')).toBe(transitions[state].withdraw !== undefined);
  });

  it('says to whoever withdraws it twice that it is withdrawn, and to others that it has changed', () => {
    const again = html({ item: aHeldItem({ state: 'withdrawn' }), isChanged: true });
    expect(again).toContain('Vous aviez déjà retiré ce message');
    expect(html({ item: aHeldItem({ state: 'rejected' }), isChanged: true })).toContain(
      'ce message a changé',
    );
  });

  it('gives the moderator’s words once it is decided', () => {
    const item = aHeldItem({ state: 'rejected', decisions: [decided('reject', 'Trop tard.')] });
    expect(html({ item })).toContain('Trop tard.');
    expect(html({ item })).toContain('golf-owner@x.example');
  });

  it('says that nobody answered, where that is so', () => {
    const item = aHeldItem({ state: 'rejected', decisions: [decided('expire', '')] });
    expect(html({ item })).toContain('Personne n’a répondu à temps');
    const decisions = [decided('return', 'Plus court.'), decided('expire', '')];
    expect(html({ item: aHeldItem({ state: 'rejected', decisions }) })).toContain('n’est pas venue à temps');
  });

  it('says so when what was asked met another version', () => {
    expect(postPage(viewer, aView({ isChanged: true })).options.status).toBe(409);
    expect(html({ isChanged: true })).toContain('votre demande n’a rien fait');
  });

  it('shows what can’t be read as such', () => {
    expect(html({ message: null })).toContain('nous ne savons pas en montrer le texte');
  });
});

describe('a returned post', () => {
  const item = aHeldItem({ state: 'returned', version: 2, decisions: [decided('return', 'Plus court.')] });
  const attachment = { filename: hostile, mediaType: 'image/png', bytes: 9, isInline: false, sha256: '' };
  const withFiles = { ...message, hasHtml: true, attachments: [attachment, attachment] };

  it('names its files as they are written, in its form and below', () => {
    const turned = { ...attachment, filename: 'plan\u202Efdp.exe' };
    const page = html({ item, message: { ...message, attachments: [turned] } });
    expect(page).not.toContain('\u202E');
    expect(page.match(/plan fdp\.exe/g)).toHaveLength(2);
  });

  it('is changed where it stands, by what the moderator wrote', () => {
    const page = html({ item, message: withFiles });
    expect(page).toContain('Plus court.');
    expect(page).toContain('<form method="post" action="/posts/secret/correction"');
    expect(page).toContain('name="version" value="2"');
    expect(page).toContain('value="Dîner de mars"');
    expect(page).toContain('La mise en forme de l’original n’est pas gardée');
    expect(page.match(/name="keep" value="\d" checked/g)).toHaveLength(2);
    expect(page).not.toContain('<script');
  });

  it('is read over as moderators will see it, with all that was written in the form that sends it', () => {
    const draft = { subject: hostile, text: `Deux\n\nlignes ${hostile}`, attachments: [1] };
    const written = { ...message, subject: hostile, text: draft.text, attachments: [attachment] };
    const page = shown(viewer, correctionPreviewPage(viewer, { ...aView({ item }), draft, written }));
    expect(page).toContain('<form method="post" action="/posts/secret/correction"');
    expect(page).toContain('formaction="/posts/secret/correction/preview#correction"');
    expect(page).toContain('name="version" value="2"');
    expect(page).toContain('name="keep" value="1"');
    expect(page).toMatch(/name="text" value="Deux\n\nlignes /);
    expect(page).not.toContain('<script');
  });

  it('gives back what was written, with what is wrong with it', () => {
    const draft = { subject: hostile, text: `</textarea>${hostile}`, attachments: [1] };
    const view = aView({ item, message: withFiles, draft, trouble: 'subject-too-long' });
    const page = shown(viewer, postPage(viewer, view));
    expect(postPage(viewer, view).options.status).toBe(422);
    expect(page).toContain('1 000 caractères au plus');
    expect(page).toContain('&lt;/textarea>');
    expect(page).not.toContain('<script');
    expect(page.match(/name="keep" value="\d" checked/g)).toEqual(['name="keep" value="1" checked']);
  });

  it('loses no word where it was decided meanwhile', () => {
    const draft = { subject: 'Nouveau', text: 'Mes mots', attachments: [] };
    const page = html({ item: aHeldItem({ state: 'discarded' }), draft, isChanged: true });
    expect(page).toContain('Mes mots');
    expect(page).not.toContain('/correction"');
  });

  it.each([null, { ...message, textIsTruncated: true }])(
    'can’t be changed when it can’t be read whole',
    unread => {
      const page = html({ item, message: unread });
      expect(page).not.toContain('/correction"');
      expect(page).toContain('nous ne savons pas le corriger ici');
      expect(page).toContain('/withdrawal"');
      const draft = { subject: 'Nouveau', text: 'Mes mots', attachments: [] };
      expect(html({ item, message: unread, draft, trouble: 'unreadable' })).toContain('Mes mots');
    },
  );
});

describe('a link that leads to no post', () => {
  it('says so, and offers a way in to the author who is signed out', () => {
    expect(noPostPage(viewer, 'x').options.status).toBe(404);
    expect(noPostPage(viewer, '11111111-2222-4333-8444-555555555555').options.status).toBe(403);
  });
});
