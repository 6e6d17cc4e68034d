import { describe, expect, it } from '@jest/globals';
import { aMember, aViewer, hostile, now, shown } from '../../../../test/builders/pages.js';
import { Forum } from '../../../channels/forums/forum.entity.js';
import { ForumThread } from '../../../channels/forums/forum-thread.entity.js';
import type { MessageShown } from '../../../channels/forums/thread-reading.service.js';
import type { Viewer } from '../session/viewer.js';
import { threadPage, type ThreadView } from './thread.page.js';

const forum = Object.assign(new Forum(), {
  id: 'f',
  slug: 'annonces',
  name: 'Annonces',
  description: '',
  kind: 'ads',
  groupId: null,
  letterId: null,
  readableBy: 'public',
  writableBy: 'members',
  premoderation: 'none',
  closedAt: null,
});

const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

function aThread(change: Partial<ForumThread> = {}): ForumThread {
  return Object.assign(new ForumThread(), {
    id: 't',
    forumId: 'f',
    key: 'k',
    subject: 'Vélo, écrire à anne@a.example',
    authorId: 'paul',
    articleId: null,
    sourcePath: null,
    adSide: 'offer',
    adCategory: 'sale',
    adPrice: '120 €',
    adPlace: '',
    expiresAt: hour(48),
    renewedAt: null,
    endToldAt: null,
    startedAt: hour(-9),
    lastAt: hour(-1),
    messageCount: 2,
    closedAt: null,
    isClosedByModerator: false,
    pinnedAt: null,
    ...change,
  });
}

function aMessage(change: Partial<MessageShown> = {}): MessageShown {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    state: 'published',
    version: 1,
    authorId: 'paul',
    author: 'Paul Martin',
    promotion: 1998,
    text: 'Comme neuf : paul@a.example',
    files: [],
    answersId: null,
    answersAuthor: null,
    writtenAt: hour(-9),
    publishedAt: hour(-9),
    editedAt: null,
    ...change,
  };
}

function read(viewer: Viewer, messages: readonly MessageShown[], change: Partial<ThreadView> = {}): string {
  const { personId, roles } = viewer;
  const reader = { personId, seesGroup: true, isMember: false, isAnimator: false, isModerator: false, roles };
  const view = {
    seen: { forum, group: null, viewer: reader },
    thread: aThread(),
    messages,
    page: 1,
    lastPage: 1,
    readUntil: null,
    answer: { text: '', answersId: '', submissionId: 's', files: [] },
    isFollowed: false,
    reported: new Set<string>(),
    feed: null,
    now,
    done: undefined,
  };
  return shown(viewer, threadPage(viewer, Object.assign(view, change)));
}

function quoting(lines: number): string {
  return read(aMember(), [aMessage({ text: `${'> mot\n'.repeat(lines)}\nOui.` })]);
}

function asked(own: Partial<ForumThread>): string {
  return read(aMember(), [aMessage()], { thread: aThread({ authorId: 'anne', ...own }) });
}

describe('a thread', () => {
  it('hides mail addresses from strangers, in its subject and its messages, and names its authors', () => {
    const stranger = read(aViewer(), [aMessage()]);
    expect(stranger).not.toContain('@a.example');
    expect(stranger).toContain('Paul Martin (X1998)');
    expect(stranger).toContain('Connectez-vous pour répondre.');
    expect(read(aMember(), [aMessage()])).toContain('paul@a.example');
  });

  it('shows hostile words as words, wherever they are written', () => {
    const file = { id: 'x', filename: hostile, mediaType: 'text/html', bytes: 3 };
    const thread = aThread({ subject: hostile, adPrice: hostile, adPlace: hostile });
    const message = aMessage({ text: hostile, author: hostile, files: [file] });
    expect(read(aMember(), [message], { thread })).not.toContain('<script');
  });

  it('folds a long quotation, and leaves a short one open', () => {
    expect(quoting(9)).toMatch(/<details class="quotation">[^]*mot[^]*<\/details>[^]*Oui\./);
    expect(quoting(2)).not.toContain('<details class="quotation">');
  });

  it('marks where the unread messages begin, and lets the reader say that they read them', () => {
    const second = aMessage({
      id: '00000000-0000-4000-8000-000000000002',
      publishedAt: hour(-1),
      text: 'Deux',
    });
    const page = read(aMember(), [aMessage(), second], { readUntil: hour(-2) });
    expect(page).toMatch(/paul@a\.example[\s\S]*id="unread"[\s\S]*Deux/);
    expect(page).toContain('Marquer ce fil comme lu');
    expect(read(aMember(), [aMessage(), second], { readUntil: hour(0) })).not.toContain('id="unread"');
  });

  it('offers what its reader may do: to edit one’s own, to close one’s own ad', () => {
    const mine = { ...aMessage({ authorId: 'anne' }), writtenAt: hour(-0.1) };
    const own = read(aMember(), [mine], { thread: aThread({ authorId: 'anne' }) });
    for (const words of ['Modifier', 'Retirer', 'Annonce pourvue']) expect(own).toContain(words);
    const other = read(aMember(), [aMessage()]);
    for (const words of ['Modifier', 'Retirer', 'Annonce pourvue']) expect(other).not.toContain(words);
  });

  it('asks the author of an ad that ends soon, or just did, what becomes of it', () => {
    expect(asked({ expiresAt: hour(48) })).toMatch(/id="end"[^]*prend fin[^]*renewal[^]*closing/);
    expect(asked({ expiresAt: hour(48), renewedAt: hour(-1) })).toMatch(/déjà été prolongée[^]*closing/);
    expect(asked({ expiresAt: hour(-1) })).toMatch(/id="end"[^]*a pris fin[^]*renewal/);
    for (const quiet of [
      { expiresAt: hour(-1), renewedAt: hour(-9) },
      { expiresAt: hour(400) },
      { authorId: 'paul' },
    ])
      expect(asked(quiet)).not.toContain('id="end"');
  });

  it('says what was taken away, and that an ad is over', () => {
    const gone = aMessage({ state: 'withdrawn', text: '' });
    const page = read(aMember(), [gone], { thread: aThread({ expiresAt: hour(-1) }) });
    expect(page).toContain('Message retiré par son auteur.');
    expect(page).toContain('Expirée');
    expect(page).toContain('Cette annonce n’a plus cours.');
  });
});
