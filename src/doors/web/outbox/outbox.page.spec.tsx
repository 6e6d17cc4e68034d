import { expect, it } from '@jest/globals';
import { aViewer, shown } from '../../../../test/builders/pages.js';
import type { NamedCopy } from './copy-token.js';
import { outboxPage } from './outbox.page.js';

const copy: NamedCopy = {
  id: '1',
  token: 'token',
  address: 'anne@ecole.example',
  subject: `\u202E${'x'.repeat(10_000)}`,
  kind: 'notice',
  state: 'sent',
  listAddress: null,
  at: new Date('2026-03-02T10:00:00Z'),
};

it('cuts a subject that would fill screens', () => {
  const viewer = aViewer();
  const page = outboxPage(viewer, { copies: [copy], search: '', isNewest: true, hasOlder: false });
  expect(shown(viewer, page)).toMatch(/<a class="cut" dir="auto" href="\/outbox\/token">/);
});
