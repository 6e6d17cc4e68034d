import { describe, expect, it } from '@jest/globals';
import { aThread, anArchiveInSight } from '../../../../test/builders/archives.js';
import { aMember, anArchivedMessage, aViewer, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { ThreadMessage } from '../../../postoffice/archive/archive-reader.service.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { archivePage, type ArchiveView } from './archive.page.js';
import { threadPage, threadPageSize, type ThreadView } from './thread.page.js';

const viewer = aViewer();

function placed(
  id: string,
  change: Partial<ArchivedMessage> = {},
  parentId: string | null = null,
): ThreadMessage {
  return {
    id,
    depth: parentId === null ? 0 : 1,
    parentId,
    message: anArchivedMessage({ id, key: id, ...change }),
  };
}

function aView(messages: readonly ThreadMessage[], change: Partial<ThreadView> = {}): ThreadView {
  return {
    seen: anArchiveInSight(),
    thread: { thread: aThread(), messages, total: messages.length },
    page: 1,
    names: new Map(),
    ...change,
  };
}

const html = (view: ThreadView): string => shown(viewer, threadPage(viewer, view));

describe('a thread', () => {
  it('shows each message with its permanent address, and what it answers', () => {
    const page = html(aView([placed('one'), placed('two', { authorName: 'Camille' }, 'one')]));
    expect(page).toContain('href="/lists/golf/archive/one"');
    expect(page).toContain('<a href="#one">en réponse à Bastien</a>');
    expect(page).toContain('<article class="in-thread" id="two">');
  });

  it('says in its place that a message was taken out', () => {
    const gone = placed('two', { hiddenAt: now, hiddenReason: null, authorName: '', text: '' }, 'one');
    const answer = placed('three', {}, 'two');
    const page = html(aView([placed('one'), gone, answer]));
    expect(page).toContain('Un modérateur a retiré ce message de la vue.');
    expect(page).not.toContain('href="#two"');
  });

  it('folds long quotations, dims the signature, and keeps columns', () => {
    const quote = '> a\n'.repeat(9);
    const page = html(aView([placed('one', { text: `${quote}\nNom    Places\nAnne   3\n\n-- \nAnne` })]));
    expect(page).toMatch(/<details class="quotation"><summary>Citation \(9.lignes\)/);
    expect(page).toContain('<pre class="fixed"');
    expect(page).toContain('class="lines signature"');
  });

  it('has pages when it is long', () => {
    const messages = Array.from({ length: threadPageSize }, (_, at) => placed(String(at)));
    const thread = { thread: aThread({ messageCount: 500 }), messages, total: 500 };
    const page = html(aView(messages, { thread, page: 2 }));
    expect(page).toContain('href="/lists/golf/archive/threads/abc?page=3"');
    expect(page).toContain('href="/lists/golf/archive/threads/abc"');
  });

  it('shows hostile words as words', () => {
    const message = placed('one', { authorName: hostile, text: `${hostile}\n> ${hostile}\n-- \n${hostile}` });
    const thread = { thread: aThread({ subject: hostile }), messages: [message], total: 1 };
    expect(html(aView([message], { thread }))).not.toContain('<script');
  });
});

describe('the threads of an archive', () => {
  const view: ArchiveView = {
    seen: anArchiveInSight(),
    month: null,
    threads: [
      { thread: aThread(), messages: 2, lastAt: now, authorName: hostile, authorAddress: '' },
      {
        thread: aThread({ key: 'lone', messageCount: 1 }),
        messages: 1,
        lastAt: now,
        authorName: '',
        authorAddress: '',
      },
    ],
    months: [{ month: '2026-11', messages: 3 }],
    page: 1,
    hasMore: true,
    feed: null,
  };
  const page = (change: Partial<ArchiveView> = {}, reader = viewer): string =>
    shown(reader, archivePage(reader, { ...view, ...change }));

  it('lead to the thread, or to its only message', () => {
    expect(page()).toContain('href="/lists/golf/archive/threads/abc"');
    expect(page()).toContain('href="/lists/golf/archive/lone"');
    expect(page()).toContain('Quelqu’un qui est parti');
    expect(page()).not.toContain('<script');
  });

  it('are found by month, and by words', () => {
    expect(page()).toContain('<a href="/lists/golf/archive/months/2026-11">Novembre 2026 (3)</a>');
    expect(page()).toContain('<input type="hidden" name="list" value="golf"');
    expect(page({ month: '2026-11' })).toContain('<h1>Novembre 2026</h1>');
    expect(page({ month: '2026-11' })).toContain('href="/lists/golf/archive/months/2026-11?page=2"');
  });

  it('are followed by a feed, and kept by search engines, only where anybody may read them', () => {
    expect(page()).not.toContain('feed.atom');
    const open = page({ seen: anArchiveInSight({ isPublic: true }) });
    expect(open).toContain('/lists/golf/archive/feed.atom');
    expect(open).not.toContain('noindex');
  });

  it('are answered from here by those who are signed in', () => {
    expect(page({}, aMember())).toContain('href="/lists/golf/posts/new"');
    expect(page()).not.toContain('/posts/new');
  });
});
