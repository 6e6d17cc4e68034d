import { isAscii } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { isSpokenAs } from '../../foundation/mail/authentication-results.js';
import { all, type HeaderField, scanHeader, valueOf } from '../../foundation/mail/header-block.js';
import { structuredLine } from '../../foundation/mail/header-writer.js';
import type { Letter } from '../../channels/letters/letter.entity.js';
import { LetterStanding } from '../../channels/letters/letter-standing.service.js';
import type { Contact } from '../../community/directory/directory.service.js';
import type { Reader } from '../../channels/moderation/moderation-notices.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import type { Arrival } from './arrival.js';
import type { Destination } from './destination.js';
import { ListPeople } from './list-people.service.js';

type Forwarded = Extract<Destination, { kind: 'list-owner' | 'letter-owner' | 'site' }>;

/** Mail for those who answer for a list or for the site, passed on as it came, save what a stranger wrote in our name. */
@Injectable()
export class ForwardingMail {
  constructor(
    private readonly config: Config,
    private readonly people: ListPeople,
    private readonly letters: LetterStanding,
    private readonly fanOut: FanOutService,
    private readonly journal: JournalService,
  ) {}

  /** Who reads what comes in there; nobody for addresses that are not read by people. */
  async readers(to: Destination): Promise<Contact[]> {
    if (to.kind === 'site') return this.people.operators();
    if (to.kind === 'letter-owner') return this.editors(to.letter);
    return to.kind === 'list-owner' ? this.people.owners(to.list) : [];
  }

  async forward(
    manager: EntityManager,
    { to, readers }: { to: Forwarded; readers: readonly Reader[] },
    arrival: Arrival,
    rawId: string,
  ): Promise<void> {
    const address = siteAddress(this.config, localPartOf(to));
    const action = isLoop(arrival, address) ? 'looped' : readers.length === 0 ? 'unread' : 'forwarded';
    if (action === 'forwarded') await this.send(manager, address, readers, arrival, rawId);
    await this.journal.record(manager, {
      at: arrival.at,
      actor: system,
      action: `owner-mail.${action}`,
      subjectKind: 'raw-message',
      subjectId: rawId,
      values: { to: address.split('@')[0], readers: readers.length },
    });
  }

  /** The operators read for a letter that has none. */
  private async editors(letter: Letter): Promise<Contact[]> {
    const editors = await this.letters.editorContacts(letter);
    return editors.length > 0 ? editors : this.people.operators();
  }

  private async send(
    manager: EntityManager,
    address: string,
    readers: readonly Reader[],
    arrival: Arrival,
    rawId: string,
  ): Promise<void> {
    const { raw, at, messageId, subject } = arrival;
    const header = scanHeader(raw);
    const fields = header?.fields.filter(field => !this.isForged(field)).map(field => field.raw) ?? [
      Buffer.from('Subject: \r\n'),
    ];
    const trace = Buffer.from(structuredLine('Delivered-To', address));
    await this.fanOut.fanOut(
      manager,
      {
        kind: 'forward',
        list: null,
        postId: null,
        copyKey: randomUUID(),
        messageId,
        subject,
        header: Buffer.concat([trace, ...fields]),
        body: {
          prefix: Buffer.alloc(0),
          raw: { id: rawId, offset: header?.bodyOffset ?? 0, bytes: raw.length },
          suffix: Buffer.alloc(0),
        },
        is8bit: !isAscii(raw),
      },
      {
        bearers: readers.map(reader => bearerOfAddress(reader.address)),
        subscriptionIds: readers.map(() => null),
        addresses: readers.map(reader => reader.address),
      },
      at,
    );
  }

  private isForged(field: HeaderField): boolean {
    return field.name === 'authentication-results' && isSpokenAs(this.config.authservId, valueOf(field));
  }
}

function localPartOf(to: Forwarded): string {
  switch (to.kind) {
    case 'site':
      return to.name;
    case 'letter-owner':
      return `${to.letter.slug}-owner`;
    case 'list-owner':
      return `${to.list.name}-owner`;
  }
}

/** It has been through this address before: two sites that forward to each other would never stop. */
function isLoop({ header }: Arrival, address: string): boolean {
  return header !== null && all(header, 'delivered-to').some(value => value.toLowerCase() === address);
}
