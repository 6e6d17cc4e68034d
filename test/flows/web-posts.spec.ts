import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser, type PageSeen } from './browser.js';
import { Caller } from './caller.js';

const [golf, bulletin] = ['golf@lists.example', 'bulletin@lists.example'];
const anne = 'anne@ecole.example';
const text = 'Qui apporte le café ?\n\nDu thé, sinon.';
let site: Site;
let author: Browser;

beforeAll(async () => {
  site = await Site.open();
  await site.person(anne, 'Anne Martin');
  await site.person('mona@ecole.example', 'Mona Leroy');
  await site.list(golf, [anne], '--policy', 'moderated', '--moderator', 'mona@ecole.example');
  await site.list(bulletin, [anne], '--policy', 'animators-only');
  author = await Browser.signedIn(site.vigie, anne);
});
afterAll(() => site.close());

async function send(name: string, subject: string): Promise<PageSeen> {
  const form = await author.get(`/lists/${name}/posts/new`);
  return author.submit(form, `/lists/${name}/posts`, { subject, text });
}

function posts(subject: string): Promise<{ outcome: string }[]> {
  return site.query('select outcome from post where subject = $1', [subject]);
}

describe('a message written on the site', () => {
  it('that waits leads its author to a page that shows it, and says what a moderator decided', async () => {
    const waiting = await send('golf', 'Le café');
    expect(waiting.status).toBe(200);
    expect(waiting.html).toContain('Qui apporte le café');
    const [held] = await site.held(golf);
    expect(held).toMatchObject({ subject: 'Le café' });
    await site.vigie.ask('decide', held?.id ?? '', 'reject', '--reason', 'Plutôt au forum.');
    const decided = await author.get(`/posts/${held?.id ?? ''}`);
    expect(decided.html).toContain('Plutôt au forum.');
    expect(decided.html).toContain('Qui apporte le café');
    expect(await site.query('select from archived_message')).toEqual([]);
  });

  it('that the list refuses stands in its form again, with the reason, and nowhere else', async () => {
    const refused = await send('bulletin', 'Le thé');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('rien n’est parti');
    expect(refused.html).toContain('Du thé, sinon.');
    expect(await site.held(bulletin)).toEqual([]);
    expect(await site.query('select from archived_message')).toEqual([]);
    await site.vigie.ask('list', 'set', bulletin, 'policy=open');
    // The same words within the same second would be the same message, refused already.
    const words = { subject: 'Le thé', text: `${text} Merci.` };
    const again = await author.submit(refused, '/lists/bulletin/posts', words);
    expect(again.html).not.toContain('rien n’est parti');
    expect((await posts('Le thé')).map(({ outcome }) => outcome)).toContain('distributed');
  });

  it('is told the same by the API', async () => {
    const caller = await Caller.of(site, anne, 'posts:write');
    const waits = await caller.send('POST', '/lists/golf/posts', { subject: 'Par programme', text });
    expect(waits.body).toMatchObject({ outcome: 'held', key: null });
    expect((await author.get(`/posts/${waits.body.heldId}`)).html).toContain('Qui apporte le café');
    await site.vigie.ask('list', 'set', bulletin, 'policy=animators-only');
    const refused = await caller.send('POST', '/lists/bulletin/posts', { subject: 'Non', text });
    expect(refused).toMatchObject({ status: 409, body: { reasons: [{}] } });
  });

  it('is another one when its author goes back to the form and changes it', async () => {
    await site.vigie.ask('list', 'set', golf, 'policy=open');
    const form = await author.get('/lists/golf/posts/new');
    for (const words of ['Un.', 'Un.', 'Deux.'])
      await author.submit(form, '/lists/golf/posts', { subject: 'Retour', text: words });
    expect(await posts('Retour')).toEqual([{ outcome: 'distributed' }, { outcome: 'distributed' }]);
  });

  it('outlives the session it was begun in', async () => {
    await site.vigie.ask('list', 'set', golf, 'policy=open');
    const form = await author.get('/lists/golf/posts/new');
    await site.query('delete from session');
    const kept = await author.submit(form, '/lists/golf/posts', { subject: 'Gardé', text });
    expect(kept.status).toBe(409);
    expect(kept.html).toContain('Du thé, sinon.');
    const stillKept = await author.submit(kept, '/lists/golf/posts', { subject: 'Gardé', text });
    expect(stillKept).toMatchObject({ status: 403, html: expect.stringContaining('Du thé, sinon.') });
    const { link } = await site.vigie.ask<{ link: string }>('sign-in-link', anne);
    const { pathname } = new URL(link);
    await author.submit(await author.get(pathname), pathname);
    const filled = await author.submit(stillKept, '/lists/golf/posts', { subject: 'Gardé', text });
    expect(filled).toMatchObject({ status: 409, html: expect.stringContaining('Du thé, sinon.') });
    expect(await posts('Gardé')).toEqual([]);
    await author.submit(filled, '/lists/golf/posts', { subject: 'Gardé', text });
    expect(await posts('Gardé')).toEqual([{ outcome: 'distributed' }]);
  });
});
