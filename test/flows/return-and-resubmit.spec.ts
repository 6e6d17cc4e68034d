import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { copiesOf, noticesTo, recipientsOf } from './copy-received.js';
import { newMessageId } from './letter.js';

const golf = 'golf@lists.example';
const author = 'eve@stranger.example';
const subscribers = ['anne@ecole.example', 'bob@elsewhere.example'];
const picture = Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * 31) % 256));
const content = [
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Rendez-vous <b>dimanche</b>.</p>',
  '--b',
  'Content-Type: image/png',
  'Content-Disposition: attachment; filename=plan.png',
  'Content-Transfer-Encoding: base64',
  '',
  picture.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
  '--b--',
  '',
].join('\r\n');
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person('mona@ecole.example', 'Mona Leroy', '--language', 'fr');
  await site.list(golf, subscribers, '--moderator', 'mona@ecole.example');
});
afterAll(() => site.close());

/** The link to the author's page in the last notice to them. */
async function linkIn(address: string): Promise<{ link: string; text: string }> {
  await site.quiet();
  const last = noticesTo(site.sink.received, address).at(-1);
  const { text } = (await last?.read()) ?? { text: '' };
  return { link: /\/posts\/[a-z2-7]{52}/.exec(text)?.[0] ?? '', text };
}

const stranger = (): Browser => new Browser(site.vigie.webUrl);

/** What would tell that something was done. */
function traces(): Promise<unknown[]> {
  return site.query(
    `select (select count(*) from journal_entry) as journal, (select sum(version) from held_message) as held,
            (select count(*) from outbound_message) as mails`,
  );
}

describe('a message that is returned', () => {
  const messageId = newMessageId();
  let heldId: string;
  let link: string;

  beforeAll(async () => {
    await site.mailer.post({ from: author, to: golf, subject: 'Rendez-vous', messageId, content });
    const [held] = await site.held(golf);
    heldId = held?.id ?? '';
  });

  it('was announced to its author with the way to withdraw it, which opening does not do', async () => {
    const { link: first, text } = await linkIn(author);
    expect(text).toMatch(/encore le retirer/);
    const before = await traces();
    const shown = await stranger().get(first);
    const { headers } = await fetch(`${site.vigie.webUrl}${first}`, { method: 'HEAD' });
    expect(shown.status).toBe(200);
    expect(shown.html).toContain('Rendez-vous');
    expect(await traces()).toEqual(before);
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('comes back to its author in the moderator’s words', async () => {
    const mona = await Browser.signedIn(site.vigie, 'mona@ecole.example');
    const page = await mona.get(`/moderation/${heldId}`);
    const words = { reason: 'Dites à quelle heure.' };
    const back = await mona.submit(page, `/lists/golf/held/${heldId}/return`, words);
    expect(back.html).toContain('Rendu à son auteur');
    const told = await linkIn(author);
    expect(told.text).toContain('Dites à quelle heure.');
    ({ link } = told);
    expect(await site.held(golf)).toEqual([]);
  });

  it('is not lost with a form that has expired: what was written is shown, to be copied', async () => {
    const answer = await fetch(`${site.vigie.webUrl}${link}/correction`, {
      method: 'POST',
      headers: { referer: `${site.vigie.webUrl}${link}` },
      body: new URLSearchParams({
        csrf: 'of another day',
        subject: 'Rendez-vous',
        text: 'Dimanche, à <neuf> heures.',
      }),
    });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain('Dimanche, à &lt;neuf> heures.</textarea>');
    expect(html).toContain(`<a href="${link}">`);
  });

  it('is read over before it is sent, which changes nothing and loses no word', async () => {
    const eve = stranger();
    const path = `${link}/correction/preview`;
    const page = await eve.get(link);
    const before = await traces();
    const fields = { subject: 'Le <b>rendez-vous</b>', text: 'Dimanche.\r\n\r\nÀ "dix" heures.', keep: '0' };
    const seen = await eve.submit(page, path, fields);
    expect(seen.status).toBe(200);
    expect(seen.html).toMatch(
      /Rien n’est encore parti[^]*Le &lt;b>rendez-vous[^]*À &quot;dix&quot; heures[^]*plan\.png/,
    );
    const again = await eve.submit(seen, path, { again: '1' });
    expect(again.html).toMatch(
      /<textarea id="text"[^>]*>Dimanche\.\s+À &quot;dix&quot; heures\.<\/textarea>/,
    );
    expect(again.html).toContain('name="keep" value="0" checked');
    expect((await eve.submit(page, path, { ...fields, subject: ' ' })).status).toBe(422);
    expect(await traces()).toEqual(before);
  });

  it('is changed and sent back by the link, and moderators hear of it', async () => {
    const eve = stranger();
    const page = await eve.get(link);
    expect(page.html).toContain('Dites à quelle heure.');
    expect(page.html).not.toContain('Mona');
    const fields = { subject: 'Rendez-vous à neuf heures', text: 'Dimanche,\r\nà neuf heures.', keep: '0' };
    const sent = await eve.submit(page, `${link}/correction`, fields);
    expect(sent.html).toContain('Votre correction est envoyée aux modérateurs.');
    expect((await site.held(golf)).map(({ subject }) => subject)).toEqual(['Rendez-vous à neuf heures']);
    await site.quiet();
    const [, told] = noticesTo(site.sink.received, 'mona@ecole.example');
    expect((await told?.read())?.text).toContain('a corrigé le message qui lui avait été rendu');
    const again = await eve.submit(page, `${link}/correction`, fields);
    expect(again.status).toBe(409);
    expect(again.html).toContain('Ce que vous aviez écrit');
  });

  it('can be read by moderators as it was before', async () => {
    const mona = await Browser.signedIn(site.vigie, 'mona@ecole.example');
    const page = await mona.get(`/moderation/${heldId}`);
    expect(page.html).toContain('à neuf heures.');
    const before = /\/moderation\/[^"]*\/corrections\/[^"]*/.exec(page.html)?.[0] ?? '';
    expect((await mona.get(before)).html).toContain('Rendez-vous dimanche.');
  });

  it('leaves as its author wrote it last, attachment and all, once it is approved', async () => {
    await site.vigie.ask('decide', heldId, 'approve');
    await site.quiet();
    const copies = copiesOf(site.sink.received, messageId);
    expect(recipientsOf(copies)).toEqual(subscribers);
    for (const copy of copies) {
      const mail = await PostalMime.parse(Buffer.from(copy.raw, 'latin1'));
      expect(mail.subject).toContain('Rendez-vous à neuf heures');
      expect(mail.text).toContain('Dimanche,\nà neuf heures.');
      expect(mail.html).toBeUndefined();
      const [attachment] = mail.attachments;
      expect(attachment?.filename).toBe('plan.png');
      expect(Buffer.from(bytesIn(attachment?.content))).toEqual(picture);
    }
    const page = await stranger().get(link);
    expect(page.html).toContain('Il est publié');
    expect(page.html).not.toContain('/withdrawal"');
  });
});

function bytesIn(file: unknown): Uint8Array {
  return file instanceof ArrayBuffer ? new Uint8Array(file) : new Uint8Array();
}

describe('a message that is returned and does not come back', () => {
  it('may be refused after all, in words its author reads in the mail and on its page', async () => {
    await site.mailer.post({ from: 'yves@other.example', to: golf, subject: 'Sans suite' });
    const [held] = await site.held(golf);
    const path = `/lists/golf/held/${held?.id}`;
    const mona = await Browser.signedIn(site.vigie, 'mona@ecole.example');
    const words = { reason: 'Dites où.' };
    const preview = await mona.submit(
      await mona.get(`/moderation/${held?.id}`),
      `${path}/rejection/preview`,
      words,
    );
    expect(preview.html).toMatch(/ne le publie pas[^]*demande de le corriger[^]*Dites où\./);
    // Whoever knows the address of the author's page acts in their place.
    expect(preview.html).not.toMatch(/\/posts\/[a-z2-7]/);
    const back = await mona.submit(preview, `${path}/return`, words);
    expect(back.html).toContain('à qui une correction est demandée');
    expect(back.html).not.toContain('/approval"');
    const { link } = await linkIn('yves@other.example');
    const over = await mona.submit(back, `${path}/rejection`, { reason: 'La date est passée.' });
    expect(over.html).toContain('Refusé');
    const told = await linkIn('yves@other.example');
    expect(told.text).toContain('La date est passée.');
    const page = await stranger().get(link);
    expect(page.html).toMatch(/Il n’est pas publié[^]*La date est passée\./);
    expect(page.html).not.toContain('/correction"');
  });
});

describe('a message that waits', () => {
  it('is withdrawn by the link in the mail, for good', async () => {
    await site.mailer.post({ from: 'zoe@other.example', to: golf, subject: 'Trop vite' });
    const [held] = await site.held(golf);
    const zoe = new Browser(site.vigie.webUrl);
    const { link } = await linkIn('zoe@other.example');
    const page = await zoe.submit(await zoe.get(link), `${link}/withdrawal`);
    expect(page.html).toContain('Vous l’avez retiré');
    const late = await site.vigie.command('decide', held?.id ?? '', 'approve');
    expect(late).toMatchObject({ code: 1, err: expect.stringMatching(/already: withdraw/) });
  });
});
