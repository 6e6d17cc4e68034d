import { describe, expect, it } from '@jest/globals';
import type { WaitingMessage } from './reminder-reading.service.js';
import { mostInOneMail, waitingNotice } from './waiting.notice.js';

const place = { publicUrl: 'https://lists.example', timeZone: 'Europe/Paris' };
const ada = { address: 'ada@x.example', name: 'Ada', language: 'fr' } as const;

function aMessage(id: string, own: Partial<WaitingMessage> = {}): WaitingMessage {
  return {
    heldMessageId: id,
    version: 1,
    heldAt: new Date('2026-01-12T09:00:00Z'),
    stage: 1,
    listName: 'golf',
    subject: 'Sortie',
    authorName: 'Eve',
    authorAddress: 'eve@y.example',
    identity: 'unproven',
    reasons: [{ code: 'not-subscribed', values: {} }],
    preview: 'Qui vient ?',
    canTrust: true,
    ...own,
  };
}

function notice(messages: readonly WaitingMessage[], requests = 0) {
  const answers = new Map(
    messages.map(({ heldMessageId: id }) => [id, `moderate+${id}@lists.example`] as const),
  );
  return waitingNotice(ada, { messages, requests, answers }, place);
}

describe('the mail that gathers what waits', () => {
  it('about one message is answered like any other, and leads to its page', () => {
    const { entries, replyTo, action, afterQuote } = notice([aMessage('a')]);
    expect(entries).toHaveLength(1);
    expect(replyTo).toBe('moderate+a@lists.example');
    expect(action?.url).toBe('https://lists.example/moderation/a');
    expect(afterQuote).toContain('Répondez à ce courrier pour décider');
  });

  it('offers trust only where it changes anything', () => {
    expect(notice([aMessage('a')]).afterQuote).toContain('CONFIANCE');
    expect(notice([aMessage('a', { canTrust: false })]).afterQuote).not.toContain('CONFIANCE');
  });

  it('about several has an address for each, and none for all', () => {
    const mail = notice([aMessage('a'), aMessage('b')]);
    expect(mail.replyTo).toBeUndefined();
    expect(mail.action?.url).toBe('https://lists.example/moderation');
    expect(mail.entries?.map(({ links }) => links.map(({ url }) => url))).toEqual([
      ['https://lists.example/moderation/a', 'mailto:moderate+a@lists.example'],
      ['https://lists.example/moderation/b', 'mailto:moderate+b@lists.example'],
    ]);
  });

  it('says of each who wrote it, how sure that is, since when it waits and why', () => {
    const lines = notice([aMessage('a')])
      .entries?.[0]?.lines.join('\n')
      .replaceAll(/[\u00A0\u202F]/g, ' ');
    expect(lines).toContain('De Eve <eve@y.example>, sur la liste golf');
    expect(lines).toContain('Rien ne prouve l’adresse de son auteur');
    expect(lines).toContain('En attente depuis lundi 12 janvier 2026 à 10:00');
    expect(lines).toContain('Pourquoi il attend');
  });

  it('names no more than anybody decides on, and counts the others and the requests', () => {
    const many = Array.from({ length: mostInOneMail + 2 }, (_, at) => aMessage(`m${at}`));
    const mail = notice(many, 3);
    expect(mail.entries).toHaveLength(mostInOneMail);
    expect(mail.afterQuote?.replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(
      'Et 2 autres, dans la file.\n\n3 demandes d’abonnement ou d’adhésion attendent aussi dans la file.',
    );
  });

  it('keeps hostile words on their line', () => {
    const [entry] =
      notice([aMessage('a', { subject: 'a\r\nBcc: x\u202Eb', authorName: '\n' })]).entries ?? [];
    expect(entry?.title).toBe('a Bcc: x b');
    expect(entry?.lines.some(line => /[\n\u202E]/.test(line))).toBe(false);
    expect(notice([aMessage('a', { subject: ' ' })]).entries?.[0]?.title).toBe('(sans sujet)');
  });
});
