import { Post } from '../../src/channels/posting/post.entity.js';
import type { HeldItem } from '../../src/channels/moderation/held-items.service.js';
import { Person } from '../../src/community/directory/person.entity.js';
import { List } from '../../src/community/lists/list.entity.js';
import { queueScriptPath, scriptPath } from '../../src/doors/web/layout/assets.js';
import type { Page } from '../../src/doors/web/layout/page.js';
import { pageDocument } from '../../src/doors/web/layout/document.js';
import type { Viewer } from '../../src/doors/web/session/viewer.js';
import type { Authentication } from '../../src/foundation/mail/authentication.js';
import { ArchivedMessage } from '../../src/postoffice/archive/archived-message.entity.js';

/** The moment at which the pages of the specs are shown. */
export const now = new Date('2026-11-23T10:00:00Z');
/** What a hostile author writes wherever they can. */
export const hostile = '"><script>alert(1)</script>';

/** Somebody who is not signed in, reading French. */
export function aViewer(change: Partial<Viewer> = {}): Viewer {
  return {
    personId: null,
    person: null,
    session: null,
    roles: [],
    language: 'fr',
    timeZone: 'Europe/Paris',
    csrfToken: 'form-token',
    path: '/',
    isDemonstration: false,
    offersSingleSignOn: false,
    ...change,
  };
}

export function aMember(change: Partial<Viewer> = {}): Viewer {
  const person = Object.assign(new Person(), { id: 'anne', givenName: 'Anne', familyName: 'Le Gall' });
  return aViewer({ personId: 'anne', person, session: { id: 'here', openedAt: now }, ...change });
}

export function aList(change: Partial<List> = {}): List {
  return Object.assign(new List(), {
    id: 'golf',
    name: 'golf',
    description: 'Sorties et compétitions.',
    policy: 'members',
    replyTo: 'author',
    archive: 'subscribers',
    maxBytes: 1_000_000,
    closedAt: null,
    ...change,
  });
}

const unchecked: Authentication = {
  spf: { result: 'none', domain: null },
  dkim: [],
  dmarc: { result: 'none', policy: 'absent' },
  arc: 'none',
  source: 'checked-here',
};

export function aHeldItem(change: Partial<HeldItem> = {}, post: Partial<Post> = {}): HeldItem {
  return {
    id: 'held-1',
    listId: 'golf',
    state: 'waiting',
    version: 1,
    heldAt: new Date('2026-11-21T10:00:00Z'),
    releaseAt: null,
    isAuthorTold: true,
    preview: 'Qui vient ?',
    attachments: [],
    decisions: [],
    ...change,
    post: Object.assign(new Post(), {
      subject: 'Dîner de mars',
      authorName: 'Bastien',
      authorAddress: 'bastien@a.example',
      envelopeSender: 'bastien@a.example',
      identity: 'unproven',
      authentication: unchecked,
      bytes: 1_200,
      reasons: [{ code: 'not-subscribed', values: {} }],
      receivedAt: new Date('2026-11-21T10:00:00Z'),
      ...post,
    }),
  };
}

export function anArchivedMessage(change: Partial<ArchivedMessage> = {}): ArchivedMessage {
  return Object.assign(new ArchivedMessage(), {
    key: 'abc',
    number: 1,
    hiddenAt: null,
    deletedAt: null,
    subject: 'Dîner de mars',
    authorName: 'Bastien',
    authorAddress: 'bastien@a.example',
    text: 'Qui vient ?',
    isTextPartial: false,
    attachments: [],
    sentAt: now,
    archivedAt: now,
    ...change,
  });
}

const ownScripts = [scriptPath, queueScriptPath].map(path => `<script src="${path}" defer></script>`);

/** The HTML a browser gets, less the scripts that are ours: any other `<script` is somebody else's. */
export function shown(viewer: Viewer, page: Page): string {
  return ownScripts.reduce((html, script) => html.replace(script, ''), pageDocument(viewer, page));
}
