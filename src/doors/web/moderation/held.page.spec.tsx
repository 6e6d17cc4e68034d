import { describe, expect, it } from '@jest/globals';
import { aHeldItem, aList, aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { DecisionShown } from '../../../channels/moderation/held-items.service.js';
import type { HeldAction } from '../../../channels/moderation/transitions.js';
import { beforePage } from './before.page.js';
import { heldPage } from './held.page.js';
import type { HeldView } from './held-view.js';
import { replyPage } from './reply.page.js';

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

function aView(change: Partial<HeldView> = {}): HeldView {
  return {
    item: aHeldItem(),
    list: aList(),
    message,
    header: [],
    nextId: null,
    otherLists: [],
    seesHandedTo: true,
    now,
    canDecide: true,
    record: { person: null, subscribedSince: null, memberSince: null, outcomes: { held: 1 } },
    claim: null,
    notes: [],
    corrections: [],
    templates: [],
    reason: '',
    ...change,
  };
}

function aDecision(decision: HeldAction): DecisionShown {
  return {
    id: 'd',
    listId: 'golf',
    heldMessageId: 'held-1',
    version: 2,
    decision,
    reason: hostile,
    decidedBy: 'helene',
    decidedByName: 'Hélène',
    decidedVia: 'web',
    decidedAt: now,
  };
}

const viewer = aMember();
const html = (change?: Partial<HeldView>): string => shown(viewer, heldPage(viewer, aView(change)));

describe('the page of a held message', () => {
  it('says why it waits and offers every decision as a POST that carries the token', () => {
    const page = html();
    expect(page).toContain('L’auteur n’est pas abonné à la liste.');
    for (const decision of ['approval', 'rejection', 'discard']) {
      expect(page).toContain(`<form method="post" action="/lists/golf/held/held-1/${decision}"`);
    }
    expect(page.match(/name="csrf" value="form-token"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(page.match(/name="version" value="1"/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('offers to hand it over to another list of its reader, and says why one refuses it', () => {
    expect(html()).not.toContain('/hand-over');
    expect(html({ otherLists: ['golf-sud'] })).toContain('<option value="golf-sud">');
    const many = Array.from({ length: 40 }, (_, at) => `liste-${at}`);
    expect(html({ otherLists: many })).toMatch(/<input id="to" name="to" type="text"/);
    const reasons = [{ code: 'list-closed', values: {} }];
    const page = heldPage(
      viewer,
      aView({ otherLists: ['golf-sud'], trouble: 'refused-there', handOver: { to: 'golf-sud', reasons } }),
    );
    expect(page.options.status).toBe(409);
    expect(shown(viewer, page)).toContain('Les règles de la liste golf-sud refusent ce message');
  });

  it('offers trust only where the list heeds it, and a ban only of somebody', () => {
    expect(html({ list: aList({ policy: 'moderated' }) })).not.toContain('/approval/trust');
    expect(html()).toContain('/approval/trust');
    expect(html({ item: aHeldItem({}, { authorAddress: '' }) })).not.toContain('/ban');
  });

  it('says who is on it and until when, to the others and to themselves', () => {
    const claim = { heldId: 'held-1', personId: 'marc', name: hostile, claimedAt: now, until: now };
    expect(html()).toContain('action="/lists/golf/held/held-1/claim"');
    expect(html({ claim })).toMatch(/&lt;script.* s’en occupe, jusqu’à 11:00/);
    expect(html({ claim })).not.toContain('/claim"');
    expect(html({ claim })).toContain('<button type="submit" class="quiet">Publier');
    expect(html()).toContain('<button type="submit">Publier');
    expect(html({ claim: { ...claim, personId: 'anne' } })).toContain('/claim/release"');
  });

  it('says what the author did here before, in numbers', () => {
    const record = {
      person: { name: hostile, promotion: 1998, isRegistered: true, language: 'fr' as const },
      subscribedSince: new Date('2020-03-01T10:00:00Z'),
      memberSince: null,
      outcomes: { distributed: 3, rejected: 1, held: 1 },
    };
    const page = html({ record });
    expect(page).toContain('abonné à la liste depuis le 1er mars 2020');
    expect(page).toContain('sur cette liste\u202f: 3\u00a0publiés, 1\u00a0refusé, 1\u00a0en attente');
    expect(page).not.toContain('<script');
    expect(html()).toContain('premier message');
  });

  it('keeps its HTML in a frame that may do nothing, and its files out of sight', () => {
    const file = { filename: hostile, mediaType: 'text/html', bytes: 9, isInline: false, sha256: 'f11e' };
    const page = html({ message: { ...message, hasHtml: true, attachments: [file] } });
    expect(page).toMatch(/<iframe[^>]* sandbox [^>]*src="\/moderation\/held-1\/html"/);
    expect(page).toContain('href="/moderation/held-1/attachments/f11e" download');
    expect(page).not.toContain('<script');
    expect(html()).not.toContain('<iframe');
  });

  it('offers to ask for a change only where its author can be written to', () => {
    expect(html()).toContain('formaction="/lists/golf/held/held-1/return"');
    const page = html({ item: aHeldItem({ isAuthorTold: false }) });
    expect(page).not.toContain('/return"');
    expect(page).toContain('une correction ne peut pas lui être demandée');
  });

  it('says that its author changed it, and leads to what it was', () => {
    const decisions = [{ ...aDecision('resubmit'), decidedByName: null, reason: '' }];
    const page = html({
      item: aHeldItem({ decisions }),
      corrections: [{ rawId: 'raw-1', correctedAt: now }],
    });
    expect(page).toContain('Corrigé par son auteur le');
    expect(page).toContain('href="/moderation/held-1/corrections/raw-1"');
    expect(page).toContain('Son auteur l’a corrigé et soumis de nouveau');
    const before = { heldId: 'held-1', subject: hostile, message: { ...message, text: hostile } };
    expect(shown(viewer, beforePage(viewer, before))).not.toContain('<script');
  });

  it('offers the reasons kept ready, and fills the field with the one that was chosen', () => {
    const templates = [{ id: 't1', title: hostile }];
    const page = html({ templates, reason: 'Hors sujet ici.' });
    expect(page).toContain('formaction="/lists/golf/held/held-1/rejection/template#reject"');
    expect(page).toContain('name="template" value="t1"');
    expect(page).toMatch(/<textarea id="reason"[^>]*>Hors sujet ici\.<\/textarea>/);
    expect(page).not.toContain('<script');
  });

  it('does not promise a mail to an author who does not know that the message waits', () => {
    const page = html({ item: aHeldItem({ isAuthorTold: false }) });
    expect(page).toContain('il ne lira pas votre raison');
    expect(page).not.toContain('/rejection/preview');
    expect(html()).toContain('formaction="/lists/golf/held/held-1/rejection/preview"');
  });

  it('shows the notes of the others, and gives back one that was not taken', () => {
    const notes = [{ id: 'n', text: hostile, writer: null, writtenAt: now }];
    const note = { kind: 'too-long' as const, text: 'Trop de mots' };
    const page = heldPage(viewer, aView({ notes, note }));
    expect(page.options.status).toBe(422);
    expect(shown(viewer, page)).toContain('Quelqu’un qui est parti');
    expect(shown(viewer, page)).toMatch(/<textarea id="note"[^>]*>Trop de mots<\/textarea>/);
    expect(shown(viewer, page)).not.toContain('<script');
  });

  it('is read without forms by somebody who only sees what waits', () => {
    const page = html({ canDecide: false });
    expect(page).toContain('en décider revient à d’autres');
    expect(page).not.toContain('/approval');
  });

  it('shows the words of a hostile author as words', () => {
    const item = aHeldItem({}, { subject: hostile, authorName: hostile });
    const page = html({ item, message: { ...message, text: hostile } });
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script>');
  });

  it('cuts a long name, and takes out what would turn it around', () => {
    const name = `\u202E${'a'.repeat(10_000)}`;
    const page = html({ item: aHeldItem({}, { subject: '\u202Edrawkcab', authorName: name }) });
    expect(page).toContain('<bdi class="title cut name">aaa');
    expect(page).not.toContain('\u202E');
    const file = { filename: 'plan\u202Efdp.exe', mediaType: 'a', bytes: 9, isInline: false, sha256: 'f11e' };
    const files = { ...message, attachments: [file, { ...file, filename: '\u2066' }] };
    expect(html({ message: files })).toMatch(/<bdi>plan fdp\.exe<\/bdi>[^]*<bdi>sans nom<\/bdi>/);
  });

  it('shows an unreadable message by its header, decided like the others', () => {
    const page = html({ message: null, header: [{ name: 'Subject', value: hostile }] });
    expect(page).toContain('n’a pas pu être lu en entier');
    expect(page).not.toContain('<script');
    expect(page).toContain('/approval');
  });

  it('asks for a reason beside its field and keeps what was written', () => {
    const view = aView({ trouble: 'reason-required', reason: '   ' });
    const page = heldPage(viewer, view);
    expect(page.options.status).toBe(422);
    expect(shown(viewer, page)).toMatch(
      /aria-invalid="true"[^>]*aria-describedby="reason-hint reason-error"/,
    );
  });

  it('leads to the list it was handed over to, in one sentence', () => {
    const decisions = [{ ...aDecision('hand-over'), reason: 'carnet' }];
    const page = html({ item: aHeldItem({ state: 'handed-over', decisions }) });
    expect(page).toContain('l’a confié à <a href="/lists/carnet"><bdi>carnet</bdi></a> sur le site');
    const item = aHeldItem({ state: 'handed-over', decisions });
    expect(html({ item, seesHandedTo: false })).toContain('l’a confié à <bdi>carnet</bdi> sur le site');
  });

  it('calls an answer what may be a refusal or a wish for a change', () => {
    expect(html()).toContain('<h2>Répondre à l’auteur</h2>');
    expect(html()).toContain('href="#reject">Répondre…</a>');
    const silent = html({ item: aHeldItem({ isAuthorTold: false }) });
    expect(silent).toContain('<h2>Refuser en disant pourquoi</h2>');
    expect(silent).toContain('href="#reject">Refuser…</a>');
  });

  it('offers the way back while the message has not left, and no second decision', () => {
    const item = aHeldItem({ state: 'approved', releaseAt: new Date(now.getTime() + 20_500) });
    expect(html({ item })).toContain('Ce message partira dans 21\u00a0secondes.');
    expect(html({ item })).toContain('/approval/undo');
    expect(html({ item })).not.toContain('/rejection');
    expect(html({ item: { ...item, releaseAt: now } })).not.toContain('/approval/undo');
  });

  it('says who decided what, in the reader’s language', () => {
    const reader = aMember({ language: 'en' });
    const view = aView({ item: aHeldItem({ state: 'rejected', decisions: [aDecision('reject')] }) });
    const page = shown(reader, heldPage(reader, view));
    expect(page).toContain('Hélène refused it on the site');
    expect(page).not.toContain('<script');
  });

  it('tells whoever comes second who decided what, and gives back what they wrote', () => {
    const decisions = [aDecision('reject')];
    const view = aView({
      item: aHeldItem({ state: 'rejected', decisions }),
      trouble: 'already',
      reason: 'Trop tard',
    });
    const page = heldPage(viewer, view);
    expect(page.options.status).toBe(409);
    expect(shown(viewer, page)).toContain('ce message est déjà refusé par Hélène.');
    expect(shown(viewer, page)).toMatch(/<blockquote[^>]*>Trop tard/);
    const again = heldPage(viewer, aView({ trouble: 'already', reason: 'Trop tôt' }));
    expect(shown(viewer, again)).toContain('Ce message a changé depuis que vous l’avez lu');
    expect(shown(viewer, again)).toMatch(/<textarea id="reason"[^>]*>Trop tôt/);
  });
});

describe('an approval taken back twice', () => {
  it('was taken back already, by them or by somebody else', () => {
    const item = aHeldItem({ decisions: [aDecision('undo')] });
    const page = heldPage(viewer, aView({ item, trouble: 'already' }));
    expect(page.options.status).toBe(409);
    expect(shown(viewer, page)).toContain('la publication est déjà annulée par Hélène');
    const helene = aMember({ personId: 'helene' });
    expect(shown(helene, heldPage(helene, aView({ item, trouble: 'already' })))).toContain(
      'annulée par vous',
    );
  });
});

describe('a message that its author was asked to change', () => {
  const decisions = [aDecision('return')];
  const item = aHeldItem({ state: 'returned', version: 2, decisions });

  it('may still be refused or discarded, and nothing else', () => {
    const page = html({ item, otherLists: ['golf-sud'] });
    expect(page).toContain('s’il le renvoie, vous le retrouverez');
    expect(page).toContain('<h2>Répondre à l’auteur</h2>');
    for (const decision of ['rejection', 'discard'])
      expect(page).toContain(`<form method="post" action="/lists/golf/held/held-1/${decision}"`);
    expect(page).toContain('name="version" value="2"');
    for (const gone of ['/approval', '/return"', '/ban', '/spam', '/hand-over', '/claim'])
      expect(page).not.toContain(gone);
    expect(html({ item, canDecide: false })).not.toContain('/rejection');
  });

  it('gives back what was written of a refusal, once', () => {
    const page = html({ item, trouble: 'already', reason: 'Trop tard pour cela.' });
    expect(page.match(/Trop tard pour cela\./g)).toHaveLength(1);
  });
});

describe('the mail of a refusal, before it leaves', () => {
  it('is shown as it will be read, with the reason still to be changed', () => {
    const seen = { item: aHeldItem({ version: 3 }), list: aList(), canDecide: true };
    const mail = { ...message, subject: hostile, text: `> ${hostile}` };
    const page = shown(
      viewer,
      replyPage(viewer, { ...seen, reason: hostile, rejection: mail, giveBack: mail }),
    );
    expect(page).toMatch(/Si vous refusez[^]*Si vous demandez une correction/);
    expect(page).toContain('formaction="/lists/golf/held/held-1/return"');
    expect(page).toContain('Rien n’est encore parti.');
    expect(page).toContain('action="/lists/golf/held/held-1/rejection"');
    expect(page).toContain('name="version" value="3"');
    expect(page).not.toContain('<script');
    const nothing = { reason: 'Non.', rejection: null, giveBack: null };
    expect(shown(viewer, replyPage(viewer, { ...seen, ...nothing }))).toContain('Aucun courrier ne partira');
  });

  it('is that of the refusal alone where a change was asked for already', () => {
    const seen = { item: aHeldItem({ state: 'returned' }), list: aList(), canDecide: true };
    const page = replyPage(viewer, { ...seen, reason: 'Non.', rejection: message, giveBack: null });
    expect(page.title).toBe('Le courrier du refus');
    expect(shown(viewer, page)).not.toContain('/return"');
  });
});
