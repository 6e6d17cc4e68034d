import { describe, expect, it } from '@jest/globals';
import { aMember, anArchivedMessage } from '../../../../test/builders/pages.js';
import { replyDraft } from './reply-draft.js';

const viewer = aMember();

describe('what an answer begins with', () => {
  it('quotes the author, without their signature', () => {
    const message = anArchivedMessage({ text: 'Qui vient ?\n\n> Samedi\n-- \nBastien\n06' });
    expect(replyDraft(viewer, message)).toEqual({
      subject: 'Re: Dîner de mars',
      text: 'Le lundi 23 novembre 2026 à 11:00, Bastien a écrit\u202F:\n> Qui vient ?\n>\n>> Samedi\n\n',
    });
  });

  it('has one Re: however it was written, and no address of anybody', () => {
    for (const subject of ['Re: a', 'RE : a', 'Rép: a', 'AW: a'])
      expect(replyDraft(viewer, anArchivedMessage({ subject })).subject).toBe(subject);
    const gone = anArchivedMessage({ authorName: '', authorAddress: 'bastien@a.example', text: '' });
    expect(replyDraft(viewer, gone).text).not.toContain('@');
  });

  it('cuts what nobody would read again', () => {
    const { text } = replyDraft(viewer, anArchivedMessage({ text: 'a\n'.repeat(1_000) }));
    expect(text.split('\n').length).toBeLessThan(210);
  });
});
