import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HeldPost, Site } from './a-site.js';
import { Browser, type PageSeen } from './browser.js';
import { copiesOf, noticesTo, recipientsOf } from './copy-received.js';
import { bare } from './letter.js';
import { until } from './until.js';

const golf = 'golf@lists.example';
const subscribers = ['anne@ecole.example', 'bob@elsewhere.example'];
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await Promise.all([
    site.person('anne@ecole.example', 'Anne Martin'),
    site.person('mona@ecole.example', 'Mona Leroy', '--language', 'en'),
    site.person('marc@ecole.example', 'Marc Dumont', '--language', 'fr'),
  ]);
  const moderators = ['--moderator', 'mona@ecole.example', '--moderator', 'marc@ecole.example'];
  await site.list(golf, subscribers, ...moderators);
});
afterAll(() => site.close());

/** A post by somebody the list has never heard of, and the held message it becomes. */
async function strangersPost(from: string, subject: string): Promise<{ messageId: string; held: HeldPost }> {
  const messageId = await site.mailer.post({ from, to: golf, subject });
  const held = (await site.held(golf)).find(waiting => waiting.subject === subject);
  if (held === undefined) throw new Error(`${subject} is not held`);
  return { messageId, held };
}

async function noticesRead(address: string): Promise<{ subject: string; text: string }[]> {
  await site.quiet();
  return Promise.all(noticesTo(site.sink.received, address).map(notice => notice.read()));
}

async function copies(messageId: string): Promise<string[]> {
  await site.quiet();
  return recipientsOf(copiesOf(site.sink.received, messageId));
}

describe('a post of a stranger', () => {
  const stranger = 'eve@stranger.example';
  let held: HeldPost;

  beforeAll(async () => {
    ({ held } = await strangersPost(`Eve Durand <${stranger}>`, 'Un chien perdu'));
    await strangersPost(stranger, 'Le même chien');
  });

  it('waits, and says why', async () => {
    expect((await site.held(golf))[0]).toEqual({
      id: held.id,
      list: golf,
      from: stranger,
      subject: 'Un chien perdu',
      reasons: [{ code: 'not-subscribed', values: {} }],
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
  });

  it('is brought to each moderator in their language, with the link to decide', async () => {
    const [english] = await noticesRead('mona@ecole.example');
    const [french] = await noticesRead('marc@ecole.example');
    expect(english?.subject).toBe('To moderate on golf: Un chien perdu');
    expect(french?.subject).toMatch(/^À modérer sur golf\s: Un chien perdu$/);
    expect(english?.text).toContain(`/moderation/${held.id}`);
    expect(french?.text).toContain('Rendez-vous à neuf heures');
  });

  it('is answered once: it waits, and why; the second one of the day is not', async () => {
    const notices = await noticesRead(stranger);
    expect(notices.map(({ subject }) => subject)).toEqual([expect.stringMatching(/attend un modérateur/)]);
    expect(notices[0]?.text).toMatch(/n.est pas abonnée/);
  });

  it('is not refused without a reason', async () => {
    const { code, err } = await site.vigie.command('decide', held.id, 'reject');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('--reason') });
  });

  it('is refused in the moderator’s words, which its author reads', async () => {
    const words = 'Merci de l’envoyer à la liste des animaux.';
    await site.vigie.ask('decide', held.id, 'reject', '--reason', words);
    const [, refusal] = await noticesRead(stranger);
    expect(refusal?.subject).toMatch(/n.a pas été publié/);
    expect(refusal?.text).toContain(words);
  });

  it('is decided once: a second decision is told who took the first', async () => {
    const { code, err } = await site.vigie.command('decide', held.id, 'approve');
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/operator decided already: reject/),
    });
  });
});

describe('approved by a command', () => {
  it('leaves at once, and its author hears it', async () => {
    const { messageId, held } = await strangersPost('fanny@stranger.example', 'Approuvé');
    await site.vigie.ask('decide', held.id, 'approve');
    expect(await copies(messageId)).toEqual(subscribers);
    const [, approval] = await noticesRead('fanny@stranger.example');
    expect(approval?.subject).toMatch(/est publié/);
    const [post] = await site.trace(bare(messageId));
    expect(post).toMatchObject({ outcome: 'distributed', counts: { sent: 2 } });
    const second = await site.vigie.command('decide', held.id, 'reject', '--reason', 'trop tard');
    expect(second).toMatchObject({
      code: 1,
      err: expect.stringMatching(/operator decided already: approve/),
    });
  });
});

describe('approved on its page', () => {
  it('can be taken back for half a minute, and leaves after that', async () => {
    const { messageId, held } = await strangersPost('gina@stranger.example', 'À relire');
    const mona = await Browser.signedIn(site.vigie, 'mona@ecole.example');
    const approval = `/lists/golf/held/${held.id}/approval`;
    const page = await mona.get(`/moderation/${held.id}`);
    expect(page.html).toContain('Rendez-vous à neuf heures');
    expect(page.html).toContain('The author is not subscribed to the list.');
    const undone = await mona.submit(await mona.submit(page, approval), `${approval}/undo`);
    expect(undone.html).toContain(`action="${approval}"`);
    expect((await site.held(golf)).map(({ id }) => id)).toContain(held.id);
    await mona.submit(undone, approval);
    expect(await copies(messageId)).toEqual([]);
    await halfAMinuteLater(held);
    expect(await copies(messageId)).toEqual(subscribers);
  });

  it('is closed to whoever does not moderate the list', async () => {
    const { held } = await strangersPost('hugo@stranger.example', 'Pas pour Anne');
    const anne = await Browser.signedIn(site.vigie, 'anne@ecole.example');
    expect((await anne.get(`/moderation/${held.id}`)).html).not.toContain('Rendez-vous');
  });
});

/** What the clock of the far side would do. */
async function halfAMinuteLater({ id }: HeldPost): Promise<void> {
  await site.query(
    `update held_message set release_at = release_at - interval '30 seconds' where id = $1 and state = 'approved'`,
    [id],
  );
  await until(async () => {
    const [row] = await site.query<{ state: string }>('select state from held_message where id = $1', [id]);
    return row?.state === 'released';
  });
}

describe('twenty decisions at once', () => {
  it('are one decision and one fan-out', async () => {
    const { messageId, held } = await strangersPost('iris@stranger.example', 'Vingt à la fois');
    const moderators = await Promise.all(
      ['mona@ecole.example', 'marc@ecole.example'].map(address => Browser.signedIn(site.vigie, address)),
    );
    const pages = await Promise.all(moderators.map(browser => browser.get(`/moderation/${held.id}`)));
    const click = (at: number): Promise<PageSeen> =>
      moderators[at % 2]!.submit(pages[at % 2]!, `/lists/golf/held/${held.id}/approval`);
    const [commands, seen] = await Promise.all([
      Promise.all([1, 2].map(() => site.vigie.commandAlone('decide', held.id, 'approve'))),
      Promise.all(Array.from({ length: 18 }, (_, at) => click(at))),
    ]);
    const successes = [
      ...commands.filter(({ code }) => code === 0),
      ...seen.filter(({ status }) => status === 200),
    ];
    expect(successes).toHaveLength(1);
    expect(seen.filter(({ status }) => status === 409).length).toBeGreaterThanOrEqual(17);
    const decisions = await site.query(
      `select from moderation_decision where held_message_id = $1 and decision <> 'release'`,
      [held.id],
    );
    expect(decisions).toHaveLength(1);
    await halfAMinuteLater(held);
    expect(await copies(messageId)).toEqual(subscribers);
  });
});
