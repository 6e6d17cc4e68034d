import { Injectable } from '@nestjs/common';
import { ForumDrafts } from '../../channels/forums/drafts.service.js';
import { ForumSight } from '../../channels/forums/forum-sight.service.js';
import { ForumWriting } from '../../channels/forums/writing.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { PlainContent } from '../../foundation/mail/plain-content.js';
import { newMessage } from '../../foundation/mail/new-message.js';
import { DraftCarriages } from '../../intake/reception/draft-carriages.service.js';
import { ReceptionGate, type Client } from '../../intake/reception/reception.gate.js';
import { DraftDesk } from '../../intake/steering/draft-desk.service.js';
import { PERSONAS } from './personas.js';
import type { DemoList } from './world/lists.js';
import type { DemoPerson } from './world/people.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

/** A relay that has checked who wrote. */
const relay: Client = {
  address: '127.0.0.1',
  helo: 'mx.courriel.example',
  isTrustedRelay: true,
  isTls: true,
};
const dayMs = 86_400_000;

const concert = {
  subject: 'Concert de Noël : le chœur recrute et vous invite',
  text: `Chers camarades,

Le chœur des anciens chante le samedi qui précède Noël, à 20 h, en l’église Saint-Étienne : Fauré, Duruflé et trois chants de Noël, avec quarante choristes de toutes les promotions et un petit orchestre de chambre.
L’entrée est libre, avec une quête au profit de la fondation. Venez avec vos familles et vos amis.
Nous cherchons encore deux ténors, et une personne pour l’accueil du public ; les répétitions ont lieu le jeudi soir à la résidence.
Faites circuler autour de vous.

Bastien`,
};
const programme = {
  attachment: { filename: 'programme.txt', mediaType: 'text/plain' },
  content: Buffer.from(
    'Fauré, Cantique de Jean Racine\nDuruflé, Ubi caritas\nTrois chants de Noël\nQuête pour la fondation\n',
  ),
};
const boat = {
  subject: 'Vends dériveur 420, voiles neuves',
  text: `Bonjour à tous,

Je vends mon dériveur 420, construit en 2012, toujours hiverné sous hangar, avec ses voiles neuves de cette saison, son taud et sa remorque de route : 2 400 euros, visible à Vannes le week-end.
Écrivez-moi pour des photos, ou pour l’essayer un dimanche de beau temps.

Bastien`,
};

/** What the poster wanted to tell everybody: one text that was stopped after two lists, and one that found its forum. */
@Injectable()
export class SteeringTouches {
  constructor(
    private readonly config: Config,
    private readonly gate: ReceptionGate,
    private readonly desk: DraftDesk,
    private readonly carriages: DraftCarriages,
    private readonly sight: ForumSight,
    private readonly forumDrafts: ForumDrafts,
    private readonly writing: ForumWriting,
  ) {}

  /** May be done again: what is there stays as it is. */
  async add({ people, lists }: DemoWorld, now: Date): Promise<void> {
    const poster = personaAmong(people, 'poster');
    const [first, second] = oneOfEachGroup(
      lists.filter(({ subscribers }) => subscribers.includes(poster)),
      1,
    );
    if (first === undefined || second === undefined || (await this.desk.of(poster.id)).length > 0) return;
    const foreign = lists.filter(list => isOpen(list) && !list.subscribers.includes(poster));
    const wide = oneOfEachGroup(foreign, -1).slice(0, 3);
    await this.post([first], concert, daysBefore(now, 3));
    await this.post([second], concert, daysBefore(now, 2));
    await this.post(wide, boat, daysBefore(now, 6));
    await this.carry(poster, daysBefore(now, 6));
    await this.post(wide, concert, daysBefore(now, 1), [programme]);
  }

  private async post(
    lists: readonly DemoList[],
    { subject, text }: typeof concert,
    date: Date,
    attachments: PlainContent['attachments'] = [],
  ): Promise<void> {
    const { givenName, familyName, address } = PERSONAS.poster;
    const recipients = lists.map(({ name }) => siteAddress(this.config, name));
    const [to = ''] = recipients;
    const message = await newMessage({
      from: { name: `${givenName} ${familyName}`, address },
      to: { name: '', address: to },
      subject,
      date,
      messageId: `annonce-${date.getTime()}@courriel.example`,
      answers: [],
      text,
      attachments,
    });
    const domain = address.slice(address.indexOf('@') + 1);
    const found = `Authentication-Results: ${this.config.authservId}; dmarc=pass header.from=${domain}\r\n`;
    const envelope = {
      sender: address,
      recipients,
      client: relay,
      protocol: 'smtp',
      isSmtpUtf8: false,
    } as const;
    await this.gate.receive(envelope, Buffer.concat([Buffer.from(found), message]), date);
  }

  /** As its author would: the draft goes to the forum of small ads, where they publish it. */
  private async carry({ id: personId }: DemoPerson, now: Date): Promise<void> {
    const [draft] = await this.desk.of(personId);
    const forums = await this.sight.all({ personId, roles: [] });
    const ads = forums.find(({ forum }) => forum.kind === 'ads' && forum.groupId === null);
    if (draft === undefined || ads === undefined) return;
    const to = `forum:${ads.forum.slug}`;
    const { kind } = await this.carriages.carry({ draft, personId, to, now });
    const kept = await this.forumDrafts.find({ personId, forumId: ads.forum.id, place: '' });
    const id = kept?.fields['submissionId'];
    if (kind !== 'carried' || id === undefined) return;
    const ad = { side: 'offer', category: 'sale', price: '2 400 €', place: 'Vannes' } as const;
    const words = { subject: draft.subject, text: draft.body, category: '', ad };
    await this.writing.start(ads, words, { id, via: 'web' }, now);
  }
}

/** @param order 1: the smallest first; -1: the largest */
function oneOfEachGroup(lists: readonly DemoList[], order: 1 | -1): DemoList[] {
  const sorted = lists.toSorted(
    (a, b) => order * (a.subscribers.length - b.subscribers.length) || (a.name < b.name ? -1 : 1),
  );
  return sorted.filter((list, at) => sorted.findIndex(({ group }) => group === list.group) === at);
}

function isOpen({ group, flavour, rule }: DemoList): boolean {
  return group !== null && rule === null && !flavour.isPrivate && flavour.policy === 'members';
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}
