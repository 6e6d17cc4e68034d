import { DataSource } from 'typeorm';
import { LifetimeAddresses } from '../../src/channels/forwarding/lifetime-addresses.service.js';
import { dataSourceOptions } from '../../src/foundation/database/data-source.js';
import { JournalService } from '../../src/foundation/journal/journal.service.js';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/channels/posting/decision.js';
import { judge } from '../../src/channels/posting/judge.js';
import { Config } from '../../src/foundation/config/config.js';
import { first } from '../../src/foundation/mail/header-block.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import type { ParsedMessage } from '../../src/foundation/mail/parsed-message.js';
import type { Arrival } from '../../src/intake/reception/arrival.js';
import { ArrivalReader } from '../../src/intake/reception/arrival-reader.service.js';
import { Authenticator } from '../../src/intake/reception/authenticator.js';
import { messageFacts } from '../../src/intake/reception/message-facts.js';
import { aPost } from '../builders/posting-context.js';
import { Zone } from '../dns/zone.js';

// Compiled, this file stands elsewhere than the messages.
const folder = 'test/messages';
const config = Object.assign(new Config(), {
  mailDomain: 'x-groupes.example',
  authservId: 'mx.x-groupes.example',
});
const parser = new MessageParser({ workers: 1 });
// None of these messages is from a member's address: nobody is looked up.
const nowhere = new DataSource(dataSourceOptions('postgres://nowhere'));
const lifetime = new LifetimeAddresses(config, nowhere, new JournalService());
const reader = new ArrivalReader(config, parser, new Authenticator(config, new Zone({})), lifetime);
afterAll(() => parser.close());

describe('every message of the world', () => {
  it.each(readdirSync(folder).filter(name => name.endsWith('.eml')))(
    '%s says what it teaches',
    async name => {
      const { header } = await arrivalOf(name);
      expect(header?.fields[0]?.name).toBe('x-teaches');
      expect(header && first(header, 'message-id')).toMatch(/^<.+\.example>$/);
    },
  );
});

describe('what people send', () => {
  it('in Latin-1 without MIME is French', async () => {
    const arrival = await arrivalOf('latin1-without-mime.eml');
    expect([arrival.author.name, arrival.subject]).toEqual(['Gérard Lamotte', 'Départ décalé']);
    expect(textOf(arrival)).toBe('Le départ est décalé à midi, côté forêt.');
    expect(judged(arrival).kind).toBe('accept');
  });

  it('in HTML alone has a text, without its style', async () => {
    const arrival = await arrivalOf('html-only.eml');
    expect(textOf(arrival)).toMatch(/^Qui vient dimanche\u202F\?\s+Claire$/);
    expect(judged(arrival).kind).toBe('accept');
  });

  it('as a reply keeps its own words first', async () => {
    const arrival = await arrivalOf('quoted-reply.eml');
    expect(arrival.author).toEqual({ name: 'Jérôme Vidal', address: 'jerome@courriel.example' });
    expect(textOf(arrival)).toMatch(/^J’en suis\.\n\n.*\n> Qui vient/s);
    expect(judged(arrival).kind).toBe('accept');
  });

  it('with a subject cut inside a character is read whole', async () => {
    expect((await arrivalOf('split-character.eml')).subject).toBe('Déjeuner d’été');
  });

  it('in a charset nobody knows is still a message', async () => {
    const arrival = await arrivalOf('unknown-charset.eml');
    expect(textOf(arrival)).toMatch(/^Bulletin du trimestre . lire\.$/u);
    expect(judged(arrival).kind).toBe('accept');
  });

  it('signed by PGP has a text, and its signature beside', async () => {
    const arrival = await arrivalOf('pgp-signed.eml');
    expect(textOf(arrival)).toBe('Le compte rendu suit demain.');
    expect(kindsOf(arrival)).toEqual(['application/pgp-signature']);
    expect(judged(arrival).kind).toBe('accept');
  });

  it('as an invitation keeps the calendar', async () => {
    const arrival = await arrivalOf('invitation.eml');
    expect(textOf(arrival)).toBe('Coupe de printemps, samedi 14 mars.');
    expect(kindsOf(arrival)).toEqual(['text/calendar']);
    expect(judged(arrival).kind).toBe('accept');
  });
});

describe('what programs send', () => {
  it('for somebody absent goes no further', async () => {
    expect(judged(await arrivalOf('out-of-office.eml'))).toMatchObject({
      kind: 'discard',
      reasons: [{ code: 'automatic' }],
    });
  });

  it('as a failure report goes no further, though it has an author', async () => {
    const arrival = await arrivalOf('delivery-report.eml', null);
    expect(arrival.authorAddress).toBe('mailer-daemon@mx.loin.example');
    const { kind, reasons } = judged(arrival);
    expect([kind, reasons.map(({ code }) => code)]).toEqual(['discard', ['automatic', 'null-sender']]);
  });

  it('for another list is a post of its author', async () => {
    const arrival = await arrivalOf('from-another-list.eml');
    expect(arrival.authorAddress).toBe('segeln@listen.example');
    expect(judged(arrival, 'voile@x-groupes.example').kind).toBe('accept');
    expect(judged(arrival, 'golf@x-groupes.example').reasons[0]?.code).toBe('bcc-only');
  });
});

async function arrivalOf(name: string, sender: string | null = 'author@courriel.example'): Promise<Arrival> {
  const client = { address: '192.0.2.25', helo: 'mx.example', isTrustedRelay: false, isTls: true };
  const recipients = ['golf@x-groupes.example'];
  const envelope = { sender, recipients, client, protocol: 'smtp', isSmtpUtf8: false } as const;
  return reader.read(envelope, readFileSync(`${folder}/${name}`), new Date('2026-03-05T08:00:00Z'));
}

/** As a post of a subscriber of long standing. */
function judged(arrival: Arrival, listAddress = 'golf@x-groupes.example'): Decision {
  const post = aPost().by(arrival.authorAddress).list({ address: listAddress });
  return judge(post.message(messageFacts(arrival, [listAddress])).context);
}

function messageOf({ parsed }: Arrival): ParsedMessage {
  if (parsed.kind !== 'parsed') throw new Error(`not read: ${parsed.reason}`);
  return parsed.message;
}

function textOf(arrival: Arrival): string {
  return messageOf(arrival).text.trim();
}

function kindsOf(arrival: Arrival): string[] {
  return messageOf(arrival).attachments.map(({ mediaType }) => mediaType);
}
