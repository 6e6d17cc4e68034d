import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { SiteService } from '../../foundation/database/site.service.js';
import { daysAfter } from '../../foundation/i18n/calendar.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { LedgerBook, type Reached } from '../../postoffice/ledger/ledger-book.service.js';
import { judgedByNothing } from '../../postoffice/ledger/recognised.js';
import { TextSearch } from '../../postoffice/ledger/text-search.service.js';
import { inDirectory } from './steering/in-directory.js';
import { collected, type Sending, sendings } from './steering/sendings.js';
import { SteeringWatchers } from './steering-watchers.js';
import type { DemoList } from './world/lists.js';
import type { DemoPerson } from './world/people.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

/** Months of announcements for those who watch over them: one grows, one went from list to list, one used a canary. */
@Injectable()
export class WatchersTouches {
  constructor(
    private readonly dataSource: DataSource,
    private readonly site: SiteService,
    private readonly texts: TextSearch,
    private readonly book: LedgerBook,
    private readonly watching: SteeringWatchers,
  ) {}

  /** Once. */
  async add(world: DemoWorld, now: Date): Promise<void> {
    await this.watching.setCanaries(now);
    const poster = personaAmong(world.people, 'poster');
    const author = { name: `${poster.givenName} ${poster.familyName}`, address: poster.addresses[0] ?? '' };
    // One after the other: the ledger recognises what it was told before.
    for (const [at, sending] of sendings(author).entries()) {
      await this.once(`sending-${at}`, manager => this.send(manager, sending, world, now));
    }
    await this.once('steered', manager => this.watching.steer(manager, world.people, now));
    await this.watching.look(now);
  }

  private once(name: string, work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.dataSource.transaction(async manager => {
      if (await this.site.mark(manager, `demonstration-steering-${name}`, 'done')) await work(manager);
    });
  }

  private async send(manager: EntityManager, sending: Sending, world: DemoWorld, now: Date): Promise<void> {
    const { subject, author, daysAgo } = sending;
    const text = sending.text.replaceAll(/(?<!\n)\n(?!\n)/g, ' ');
    const at = daysAfter(now, -daysAgo);
    const writer = world.people.find(({ addresses }) => addresses.includes(author.address));
    const from = writer?.id ?? bearerOfAddress(author.address);
    const worded = { text, htmlText: '', files: [], isReply: false };
    const recognised = await this.texts.recognise(worded);
    const signed = await this.book.sign(manager, {
      recognised,
      author: from,
      judgedBy: judgedByNothing,
      subject,
      sample: text,
      at,
    });
    await this.book.end(manager, signed.joined);
    const entries = [...outside(sending, world.people), ...onLists(sending, world.lists)];
    const accounts = entries.map(({ bearers, ...where }, index): Reached => {
      const account = {
        ...signed,
        ...where,
        at: new Date(at.getTime() + index * 3_600_000),
        author: from,
        authorAddress: author.address,
        isOwn: false,
        isReply: false,
        messageId: `${randomUUID()}@demo.example`,
        postId: null,
      };
      return { account, bearers };
    });
    await this.book.reached(manager, accounts);
    if (sending === collected) await this.watching.hit(manager, sending, signed, at);
  }
}

type Entry = Pick<Extract<Reached['account'], { road: unknown }>, 'road' | 'listId' | 'groupId'> & {
  readonly bearers: readonly string[];
};

function outside({ outside: to }: Sending, people: readonly DemoPerson[]): Entry[] {
  if (to === null) return [];
  const reached = inDirectory(people).slice(0, to.people);
  return Array.from({ length: Math.ceil(to.people / to.inMessage) }, (_, at) => ({
    road: 'lifetime',
    listId: null,
    groupId: null,
    bearers: reached.slice(at * to.inMessage, (at + 1) * to.inMessage).map(({ id }) => id),
  }));
}

/** Lists of one group each, none too large. */
function onLists({ lists: wanted }: Sending, lists: readonly DemoList[]): Entry[] {
  const ofGroups = lists.filter(({ group, subscribers }) => group !== null && subscribers.length < 400);
  const groups = [...new Map(ofGroups.map(list => [list.group?.id, list])).values()];
  return wanted.flatMap(at => {
    const list = groups[at];
    if (list?.group === undefined || list.group === null) return [];
    const bearers = list.subscribers.map(({ id }) => id);
    return { road: 'list', listId: list.id, groupId: list.group.id, bearers };
  });
}
