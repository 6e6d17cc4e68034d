import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Site } from './a-site.js';
import { Browser } from './browser.js';
import { Caller } from './caller.js';
import { letter, newMessageId } from './letter.js';

interface Told {
  readonly recipient: string;
  readonly subject: string;
}

let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await site.person('anne@people.example', 'Anne Martin');
  await site.person('marc@people.example', 'Marc Roux');
}, 60_000);
afterAll(() => site.close());

const readers = ['bruno', 'chloe', 'denis', 'eve'].map(name => `${name}@members.example`);

async function aList(name: string): Promise<string> {
  await site.list(`${name}@lists.example`, readers, '--moderator', 'anne@people.example');
  await site.vigie.ask('list', 'owner', `${name}@lists.example`, 'marc@people.example');
  return `${name}@lists.example`;
}

/** Posts as they come in a storm, one after the other. */
async function posts(to: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    ids.push(await site.mailer.post({ from: readers[i % readers.length] ?? '', to, text: `Réponse ${i}` }));
  }
  return ids;
}

async function outcomes(list: string): Promise<Record<string, number>> {
  const rows = await site.query<{ outcome: string; posts: number }>(
    `select outcome, count(*)::int as posts from post join list on list.id = list_id where list.name = $1 group by outcome`,
    [list],
  );
  return Object.fromEntries(rows.map(({ outcome, posts: count }) => [outcome, count]));
}

function told(list: string): Promise<Told[]> {
  return site.query<Told>(
    `select d.address as recipient, m.subject from delivery d join outbound_message m on m.id = d.outbound_id
     where m.subject like '%' || $1 || ' est serré' order by 1`,
    [list],
  );
}

describe('a storm of answers to all', () => {
  it('is held from the post after twenty on, and those who look after the list are told once', async () => {
    const to = await aList('golf');
    await posts(to, 24);
    expect(await outcomes('golf')).toEqual({ distributed: 20, held: 4 });
    const held = await site.held(to);
    expect(held.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      ['storm'],
      ['emergency-held'],
      ['emergency-held'],
      ['emergency-held'],
    ]);
    expect((await told('golf')).map(({ recipient }) => recipient)).toEqual([
      'anne@people.example',
      'marc@people.example',
    ]);
  });

  it('lets posts through again once the brake is released, and counts from there', async () => {
    await site.vigie.ask('list', 'set', 'golf@lists.example', 'heldUntil=');
    const [id = ''] = await posts('golf@lists.example', 1);
    expect(await site.trace(id)).toMatchObject([{ outcome: 'distributed' }]);
    expect(await told('golf')).toHaveLength(2);
  });

  it('is only what it is where a list says that it lives so', async () => {
    const to = await aList('chat');
    await site.vigie.ask('list', 'set', to, 'brakePosts=0');
    await posts(to, 22);
    expect(await outcomes('chat')).toEqual({ distributed: 22 });
  });
});

describe('a cascade of pleas', () => {
  it('is held at the third subscriber, whatever they answer to', async () => {
    const to = await aList('tarot');
    const beg = async (from: string, subject: string, text: string): Promise<string> => {
      const messageId = newMessageId();
      await site.mailer.send(letter({ from, to, subject, text, messageId }), { from, to: [to] });
      return messageId;
    };
    await beg(readers[0]!, 'Désabonnement', 'Merci.');
    await beg(readers[0]!, 'Désabonnement !!', 'Merci bien.');
    await beg(readers[1]!, 'Re: [tarot] Sortie', 'Arrêtez de répondre à tous, svp.');
    await beg('stranger@elsewhere.example', 'unsubscribe', 'unsubscribe');
    expect(await told('tarot')).toEqual([]);
    await beg(readers[2]!, 'Re: [tarot] Sortie', 'Idem, retirez-moi de cette liste !');
    const ordinary = await beg(readers[3]!, 'Dimanche', 'Qui vient jouer dimanche ?');
    expect(await told('tarot')).toHaveLength(2);
    expect(await site.trace(ordinary)).toMatchObject([
      { outcome: 'held', reasons: [{ code: 'emergency-held' }] },
    ]);
  });
});

describe('a brake pulled by hand', () => {
  let anne: Browser;

  beforeAll(async () => {
    await aList('voile');
    anne = await Browser.signedIn(site.vigie, 'anne@people.example');
  });

  it('holds what comes, for the hours that were asked, and the page and the queue say so', async () => {
    const page = await anne.get('/lists/voile');
    expect(page.html).toContain('id="brake"');
    const wrong = await anne.submit(page, '/lists/voile/brake', { hours: '73' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="73"');
    const pulled = await anne.submit(page, '/lists/voile/brake', { hours: '3' });
    expect(pulled.html).toContain('Le frein est serré');
    expect(pulled.html).toContain('par Anne Martin');
    const [id = ''] = await posts('voile@lists.example', 1);
    expect(await site.trace(id)).toMatchObject([{ outcome: 'held', reasons: [{ code: 'emergency-held' }] }]);
    expect((await anne.get('/moderation')).html).toContain('Le frein d’urgence de voile est serré');
    const again = await anne.submit(page, '/lists/voile/brake', { hours: '3' });
    expect(again.status).toBe(409);
    expect(again.html).toContain('Le frein était déjà serré');
  });

  it('is released by hand; what waits still waits', async () => {
    const page = await anne.get('/lists/voile');
    const released = await anne.submit(page, '/lists/voile/brake/release');
    expect(released.html).toContain('Ce qui attendait attend toujours un modérateur');
    expect(await outcomes('voile')).toEqual({ held: 1 });
    const [id = ''] = await posts('voile@lists.example', 1);
    expect(await site.trace(id)).toMatchObject([{ outcome: 'distributed' }]);
    expect((await anne.submit(page, '/lists/voile/brake/release')).status).toBe(409);
  });

  it('is the same by the API', async () => {
    const caller = await Caller.of(site, 'anne@people.example', 'read', 'moderation:write');
    const path = '/lists/voile/brake';
    expect((await caller.get(path)).body).toMatchObject({ isOn: false, until: null });
    expect((await caller.send('PUT', path, { hours: 0 })).status).toBe(422);
    expect((await caller.send('PUT', path, { hours: 2 })).body).toMatchObject({
      isOn: true,
      cause: 'hand',
      pulledBy: 'Anne Martin',
    });
    expect((await caller.send('PUT', path, { hours: 2 })).status).toBe(409);
    expect((await caller.send('DELETE', path)).status).toBe(204);
    expect((await caller.send('DELETE', path)).status).toBe(409);
    const reader = await Caller.of(site, 'anne@people.example');
    expect((await reader.send('PUT', path, { hours: 2 })).status).toBe(403);
  });
});
