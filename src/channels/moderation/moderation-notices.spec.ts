import { describe, expect, it } from '@jest/globals';
import { heldNotice, type HeldShown, waitsNotice } from './moderation-notices.js';

const matter = {
  listAddress: 'golf@lists.example',
  ownerAddress: 'golf-owner@lists.example',
  subject: 'Sortie',
  author: 'Eve <eve@stranger.example>',
  messageId: 'm@x.example',
  reasons: [{ code: 'not-subscribed', values: {} }],
};
const shown: HeldShown = {
  identity: 'unproven',
  bytes: 12_345,
  text: 'Qui vient ?',
  isCorrected: false,
  canTrust: true,
  attachments: [{ filename: 'plan.pdf', bytes: 3_000 }],
};
const urls = { page: 'http://x/1', rhythm: 'http://x/2' };
const said = (language: 'fr' | 'en', change: Partial<HeldShown> = {}): string => {
  const notice = heldNotice({ address: 'm@x.example', language }, matter, { ...shown, ...change }, urls);
  return [...notice.paragraphs, notice.quote ?? '', notice.afterQuote ?? ''].join('\n');
};

describe('the notice to an author whose message waits', () => {
  it.each([
    ['fr', /rien à faire/g],
    ['en', /nothing to do/g],
  ] as const)(
    'says once in %s that there is nothing to do, however many reasons it waits for',
    (language, idle) => {
      const reasons = ['emergency-held', 'list-moderated', 'newcomer'].map(code => ({
        code,
        values: { of: 3 },
      }));
      const notice = waitsNotice({ address: 'a@x.example', language }, { ...matter, reasons }, 'http://x/1');
      expect(notice.paragraphs.join(' ').match(idle)).toHaveLength(1);
    },
  );
});

describe('the notice to a moderator', () => {
  it('names the author, how sure we are, every attachment with its size, and the words that decide', () => {
    const text = said('en');
    for (const part of [
      'Eve <eve@stranger.example>',
      'Nothing proves',
      'plan.pdf (3\u00A0kB)',
      '12.3\u00A0kB',
    ])
      expect(text).toContain(part);
    for (const word of ['“OK”', '“NO”', '“DISCARD”', '“TRUST”']) expect(text).toContain(word);
  });

  it('offers no trust where it changes nothing', () => {
    expect(said('en', { canTrust: false })).not.toContain('TRUST');
    expect(said('fr', { canTrust: false })).not.toContain('CONFIANCE');
    expect(said('fr', { canTrust: false, text: '' })).toContain('ÉCARTER');
  });

  it('names attachments as they are written', () => {
    const attachments = [{ filename: 'plan\u202Efdp.exe', bytes: 9 }];
    expect(said('fr', { attachments })).toContain('plan fdp.exe');
  });

  it('warns of an author whose domain denies the message', () => {
    expect(said('fr', { identity: 'contradicted' })).toContain('dément ce message');
    expect(said('fr', { identity: 'proven', attachments: [] })).toMatch(/prouvée[\s\S]*sans pièce jointe/);
  });

  it('shows the beginning of a monster, and says how to answer where there is no text to show', () => {
    expect(said('fr', { text: 'x'.repeat(1_000_000) }).length).toBeLessThan(4_000);
    expect(said('fr', { text: `${'x'.repeat(1_499)}😀` }).isWellFormed()).toBe(true);
    expect(said('fr', { text: ' ' })).toMatch(/n’a pas de texte[\s\S]*«\u00A0OK\u00A0»/);
  });
});
