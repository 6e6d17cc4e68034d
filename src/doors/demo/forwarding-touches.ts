import { Injectable } from '@nestjs/common';
import { AliasesService } from '../../channels/forwarding/aliases.service.js';
import { ForwardingChoices } from '../../channels/forwarding/forwarding-choices.service.js';
import { LifetimeAddresses } from '../../channels/forwarding/lifetime-addresses.service.js';
import { type Client, ReceptionGate } from '../../intake/reception/reception.gate.js';
import { plainText, writeMessage } from './wire/written-message.js';
import type { DemoPerson } from './world/people.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

/** The site's own relay, which looks for spam. */
const relay: Client = {
  address: '127.0.0.1',
  helo: 'mx.x-groupes.example',
  isTrustedRelay: true,
  isTls: false,
};

const mails = [
  {
    from: { name: 'Ancienne voisine', address: 'madeleine@courriel.example' },
    subject: 'Des nouvelles, enfin',
    text: 'Bonjour Étienne,\n\nVotre adresse de l’école m’a permis de vous retrouver. Comment allez-vous ?\n\nMadeleine',
    isSpam: false,
  },
  {
    from: { name: 'Placements Sûrs', address: 'offres@placements.example' },
    subject: '12 % garantis, dernière chance',
    text: 'Votre capital n’attend que vous. Répondez aujourd’hui.',
    isSpam: true,
  },
  {
    from: { name: 'Agence Horizon', address: 'reservation@horizon.example' },
    subject: 'Votre réservation du 14',
    text: 'Bonjour,\n\nVoici la confirmation de votre réservation.\n\nAgence Horizon',
    isSpam: true,
  },
] as const;

/** The member has an alias, keeps spam apart, and got mail at the lifetime address: one of what waits is no spam. */
@Injectable()
export class ForwardingTouches {
  constructor(
    private readonly addresses: LifetimeAddresses,
    private readonly aliases: AliasesService,
    private readonly choices: ForwardingChoices,
    private readonly gate: ReceptionGate,
  ) {}

  /** May be done again: where the alias is theirs already, the mail came too. */
  async add({ people }: DemoWorld, now: Date): Promise<void> {
    const member = personaAmong(people, 'member');
    const by = { kind: 'person', personId: member.id } as const;
    const asked = await this.aliases.ask(member.id, 'etienne.marsaudon', by, now);
    if (asked.kind !== 'given') return;
    await this.choices.set(member.id, { spam: 'hold', targetIds: [] }, by, now);
    await this.receive(member, now);
  }

  private async receive({ id }: DemoPerson, now: Date): Promise<void> {
    const [to = ''] = await this.addresses.receiving(id);
    for (const [at, { from, subject, text, isSpam }] of mails.entries()) {
      const sentAt = new Date(now.getTime() - (mails.length - at) * 3_600_000);
      const messageId = `forwarded-${at}@${from.address.split('@')[1]}`;
      const written = writeMessage({
        from,
        to,
        cc: [],
        subject,
        sentAt,
        messageId,
        content: plainText(text),
      });
      const flag = isSpam ? Buffer.from('X-Spam-Flag: YES\r\n') : Buffer.alloc(0);
      await this.gate.receive(
        { sender: from.address, recipients: [to], client: relay, protocol: 'smtp', isSmtpUtf8: false },
        Buffer.concat([flag, written]),
        sentAt,
      );
    }
  }
}
