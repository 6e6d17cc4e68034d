import { describe, expect, it } from '@jest/globals';
import { steeredNotice } from './steered.notice.js';

const draft = {
  subject: 'Concert',
  people: 26,
  messageId: 'm@x.example',
  reasonCode: 'same-text',
  reasonValues: { people: 226, days: 30, limit: 200 },
} as const;
const place = { url: 'https://x.example/drafts/d', contact: 'contact@x.example' };

function said(language: 'fr' | 'en', received: number, missed: number): string | undefined {
  const to = { address: 'anne@x.example', name: 'Anne', language };
  const { paragraphs } = steeredNotice(to, draft, { received, missed }, [], place);
  return paragraphs[0]?.replaceAll(/[\u00a0\u202f]/g, ' ');
}

describe('the mail to an author whose announcement was stopped', () => {
  it('says that nobody got it only where nobody did', () => {
    expect(said('fr', 0, 26)).toContain('n’a été envoyé à personne pour l’instant');
    expect(said('en', 0, 26)).toContain('has been sent to nobody so far');
    expect(said('fr', 200, 26)).toContain(
      '200 personnes ont déjà reçu votre message ; 26 autres ne l’ont pas',
    );
    expect(said('en', 200, 26)).toContain(
      '200 people have received your message already; 26 others have not',
    );
  });

  it('says so of one person, and where nobody was left out', () => {
    expect(said('fr', 1, 1)).toContain('1 personne a déjà reçu votre message ; une autre ne l’a pas reçu');
    expect(said('en', 1, 1)).toContain(
      '1 person has received your message already; one other person has not',
    );
    expect(said('fr', 200, 0)).toContain('cette fois, il n’allait à personne d’autre');
    expect(said('en', 200, 0)).toContain('this time it would have gone to nobody else');
  });
});
