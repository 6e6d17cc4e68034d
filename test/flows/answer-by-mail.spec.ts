import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HeldPost, Site } from './a-site.js';
import { Browser } from './browser.js';
import { type CopyReceived, noticesTo } from './copy-received.js';
import { letter, newMessageId } from './letter.js';
import { proven } from './proven.js';

const golf = 'golf@lists.example';
const mona = 'mona@ecole.example';
const marc = 'marc@ecole.example';
const eve = 'eve@stranger.example';
let site: Site;

beforeAll(async () => {
  site = await Site.open();
  await Promise.all([
    site.person(mona, 'Mona Leroy', '--language', 'en'),
    site.person(marc, 'Marc Dumont', '--language', 'fr'),
    site.person('anne@ecole.example', 'Anne Martin'),
  ]);
  await site.list(golf, ['anne@ecole.example'], '--moderator', mona, '--moderator', marc);
});
afterAll(() => site.close());

/** A held message, and where each moderator answers it. */
interface Asked {
  readonly held: HeldPost;
  readonly answersTo: Readonly<Record<string, string>>;
}

let posts = 0;

async function asked(fields: { from?: string; content?: string } = {}): Promise<Asked> {
  const subject = `Numéro ${(posts += 1)}`;
  await site.mailer.post({ from: eve, to: golf, subject, ...fields });
  const held = (await site.held(golf)).find(waiting => waiting.subject === subject);
  if (held === undefined) throw new Error(`${subject} is not held`);
  const entries = [mona, marc].map(async address => {
    return [address, (await heard(address)).at(-1)?.value('reply-to') ?? ''] as const;
  });
  return { held, answersTo: Object.fromEntries(await Promise.all(entries)) };
}

async function heard(address: string): Promise<CopyReceived[]> {
  await site.quiet();
  return noticesTo(site.sink.received, address);
}

async function lastMail(address: string): Promise<{ subject: string; text: string }> {
  const mail = (await heard(address)).at(-1);
  if (mail === undefined) throw new Error(`${address} heard nothing`);
  return mail.read();
}

interface Reply {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly header?: readonly string[];
  readonly messageId?: string;
  readonly content?: string;
}

const reply = (fields: Reply): Promise<string> => site.mailer.post({ subject: 'Re: À modérer', ...fields });

async function decisionsOn({
  held,
}: Asked): Promise<{ decision: string; reason: string; via: string; by: string }[]> {
  return site.query(
    `select decision, reason, decided_via as via, given_name as by
     from moderation_decision left join person on person.id = decided_by
     where held_message_id = $1 and decision <> 'release' order by version`,
    [held.id],
  );
}

describe('the notice to a moderator', () => {
  it('says all it takes to decide: who, how sure, why, what it weighs, and the words that decide', async () => {
    await asked();
    const { text } = await lastMail(marc);
    expect(text).toContain(eve);
    expect(text).toContain('Rien ne prouve l’adresse');
    expect(text).toContain('n’est pas abonné');
    expect(text).toMatch(/Taille\s: \d+.octets, sans pièce jointe/);
    expect(text).toContain('Rendez-vous à neuf heures');
    expect(text).toMatch(/«\sNON\s» suivi de la raison/);
  });
});

describe('a proven answer', () => {
  it('approves, and is answered in the moderator’s language; an undo takes it back, and it is decided anew', async () => {
    const told = await asked();
    const to = told.answersTo[marc] ?? '';
    expect(to).toMatch(/^moderate\+[a-z2-7]{52}@lists\.example$/);
    const messageId = await reply({ from: marc, to: to.toUpperCase(), text: 'OK.', header: proven(marc) });
    expect(await decisionsOn(told)).toEqual([{ decision: 'approve', reason: '', via: 'mail', by: 'Marc' }]);
    const [done] = (await heard(marc)).slice(-1);
    expect(done?.value('in-reply-to')).toBe(messageId);
    expect((await done?.read())?.text).toContain('C’est fait');

    await holdBack(told);
    await reply({ from: marc, to, text: 'Annuler', header: proven(marc) });
    expect((await decisionsOn(told)).map(({ decision }) => decision)).toEqual(['approve', 'undo']);
    const again = (await heard(marc)).at(-1)?.value('reply-to') ?? '';
    expect(again).not.toBe(to);
    await reply({ from: marc, to, text: 'ok', header: proven(marc) });
    expect((await lastMail(marc)).text).toContain('remis en attente');
    await reply({ from: marc, to: again, text: 'Non : hors sujet.\n\nMarc Dumont', header: proven(marc) });
    expect((await decisionsOn(told)).at(-1)).toMatchObject({ decision: 'reject', reason: 'hors sujet.' });
    expect((await lastMail(marc)).text).toContain('> hors sujet.');
  });

  it('that comes too late is told who decided, and what', async () => {
    const told = await asked();
    await reply({ from: marc, to: told.answersTo[marc] ?? '', text: 'écarter', header: proven(marc) });
    await reply({ from: mona, to: told.answersTo[mona] ?? '', text: 'yes', header: proven(mona) });
    expect(await decisionsOn(told)).toMatchObject([{ decision: 'discard', by: 'Marc' }]);
    expect((await lastMail(mona)).text).toContain('Marc Dumont discarded it already');
  });

  it('that comes twice decides and is answered once', async () => {
    const told = await asked();
    const messageId = newMessageId();
    const before = (await heard(mona)).length;
    for (const _ of [1, 2])
      await reply({
        from: mona,
        to: told.answersTo[mona] ?? '',
        text: 'discard',
        header: proven(mona),
        messageId,
      });
    expect(await decisionsOn(told)).toHaveLength(1);
    expect(await heard(mona)).toHaveLength(before + 1);
  });

  it('is asked for a reason, and for words we know', async () => {
    const told = await asked();
    const to = told.answersTo[marc] ?? '';
    await reply({ from: marc, to, text: 'Non', header: proven(marc) });
    expect((await lastMail(marc)).text).toContain('il faut une raison');
    await reply({ from: marc, to, text: 'Oui mais pas demain', header: proven(marc) });
    expect((await lastMail(marc)).text).toContain('Oui mais pas demain');
    expect(await decisionsOn(told)).toEqual([]);
    await reply({ from: marc, to, text: '> OK\n> oui', header: proven(marc) });
    expect(await decisionsOn(told)).toEqual([]);
  });

  it('is read in HTML alone, over its quotation', async () => {
    const told = await asked();
    const content =
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
      '<div>=C3=89carter</div><div class=3D"gmail_quote">Le mar. 3 mars 2026 =C3=A0 10:00, golf &lt;g@l.example&gt; a =\r\n' +
      '=C3=A9crit=C2=A0:<blockquote>OK</blockquote></div>\r\n';
    await reply({ from: marc, to: told.answersTo[marc] ?? '', text: '', content, header: proven(marc) });
    expect(await decisionsOn(told)).toMatchObject([{ decision: 'discard' }]);
  });

  it('of a program, or one that was sent elsewhere and brought here, decides nothing', async () => {
    const told = await asked();
    const to = told.answersTo[marc] ?? '';
    const before = (await heard(marc)).length;
    const automatic = [...proven(marc), 'Auto-Submitted: auto-replied'];
    await reply({ from: marc, to, text: 'ok', header: automatic });
    await site.mailer.send(letter({ from: marc, to, text: 'ok', header: proven(marc) }), {
      from: '',
      to: [to],
    });
    expect(await heard(marc)).toHaveLength(before);
    const elsewhere = letter({ from: marc, to: 'eve@stranger.example', text: 'ok', header: proven(marc) });
    await site.mailer.send(elsewhere, { from: marc, to: [to] });
    expect((await lastMail(marc)).text).toContain('/moderation/answers/');
    expect(await decisionsOn(told)).toEqual([]);
  });
});

describe('an answer that nothing proves', () => {
  it('decides once its moderator confirms on a page, in a session of theirs', async () => {
    const told = await asked();
    const to = told.answersTo[mona] ?? '';
    await reply({ from: mona, to, text: 'No, off topic' });
    const before = (await heard(mona)).length;
    await reply({ from: mona, to, text: 'No, off topic' });
    expect(await heard(mona)).toHaveLength(before);
    const { text } = await lastMail(mona);
    const path = /\/moderation\/answers\/[a-z2-7]{52}/.exec(text)?.[0] ?? '';
    expect(await decisionsOn(told)).toEqual([]);

    const [stranger, other] = [new Browser(site.vigie.webUrl), await Browser.signedIn(site.vigie, marc)];
    expect((await stranger.get(path)).html).toContain(`value="${path}"`);
    expect((await other.get(path)).status).toBe(403);
    const mine = await Browser.signedIn(site.vigie, mona);
    const page = await mine.get(path);
    expect(page.html).toContain('off topic');
    expect(await decisionsOn(told)).toEqual([]);
    await mine.submit(page, path, { reason: 'off topic' });
    expect(await decisionsOn(told)).toEqual([
      { decision: 'reject', reason: 'off topic', via: 'web', by: 'Mona' },
    ]);
    expect((await mine.get(path)).html).not.toContain(`action="${path}"`);
  });

  it('is not confirmed by a link that is too old: what was written there is not lost', async () => {
    const told = await asked();
    await reply({ from: mona, to: told.answersTo[mona] ?? '', text: 'No, off topic' });
    const path = /\/moderation\/answers\/[a-z2-7]{52}/.exec((await lastMail(mona)).text)?.[0] ?? '';
    const mine = await Browser.signedIn(site.vigie, mona);
    const page = await mine.get(path);
    await site.query(`update moderator_answer set confirm_until = received_at where action is not null`);
    const after = await mine.submit(page, path, { reason: 'written at length' });
    expect(after.status).toBe(409);
    expect(after.html).toContain('This link is no longer valid');
    expect(after.html).toContain('written at length');
    expect(await decisionsOn(told)).toEqual([]);
  });

  it('of a forged author is not even mailed', async () => {
    const told = await asked();
    const before = (await heard(mona)).length;
    const header = ['Authentication-Results: mx.lists.example; spf=fail smtp.mailfrom=ecole.example'];
    await reply({ from: mona, to: told.answersTo[mona] ?? '', text: 'ok', header });
    expect(await heard(mona)).toHaveLength(before);
    expect(await decisionsOn(told)).toEqual([]);
  });
});

describe('a notice that was forwarded', () => {
  it('gives nobody a right, be they moderators', async () => {
    const told = await asked();
    const to = told.answersTo[mona] ?? '';
    const kim = 'kim@elsewhere.example';
    await reply({ from: marc, to, text: 'ok', header: proven(marc) });
    expect((await lastMail(marc)).text).toContain('votre propre avis');
    await reply({ from: kim, to, text: 'ok' });
    expect(await heard(kim)).toEqual([]);
    for (const _ of [1, 2]) await reply({ from: kim, to, text: 'ok', header: proven(kim) });
    expect(await heard(kim)).toHaveLength(1);
    expect((await lastMail(kim)).text).not.toContain('golf');
    expect(await decisionsOn(told)).toEqual([]);
  });
});

it('an address that we never gave is refused', async () => {
  const to = `moderate+${'a'.repeat(52)}@lists.example`;
  const answer = await site.mailer.send(letter({ from: mona, to }), { from: mona, to: [to] });
  expect(answer.text).toMatch(/^550 5\.1\.1/);
});

/** An approved message stays for as long as the test needs. */
async function holdBack({ held }: Asked): Promise<void> {
  await site.query(
    `update held_message set release_at = release_at + interval '1 hour' where id = $1 and state = 'approved'`,
    [held.id],
  );
}
