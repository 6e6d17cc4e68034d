import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { asciiDomain, parseAddrSpec, stripDetail } from '../../foundation/mail/address.js';
import { decodeToken, decodeUuidToken, isRandomToken, parseVerp } from '../../foundation/mail/token.js';
import { Remembered } from '../../foundation/remembered.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { LettersService } from '../../channels/letters/letters.service.js';
import type { Letter } from '../../channels/letters/letter.entity.js';
import { Correspondences } from '../../channels/forums/correspondences.service.js';
import { ModeratorNoticesService } from '../../channels/moderation/moderator-notices.service.js';
import type { CommandRoad, Destination } from './destination.js';
import { MemberRouter } from './member-router.service.js';
import { siteNames } from './site-names.js';

/** Long enough for one message, and for a burst of them. */
const recentMs = 2_000;
const unknown: Destination = { kind: 'unknown' };

const roads: Readonly<Record<string, CommandRoad>> = {
  join: 'join',
  subscribe: 'join',
  leave: 'leave',
  unsubscribe: 'leave',
  confirm: 'confirm',
  request: 'request',
};
const listAddressShape = new RegExp(`^(.+)-(owner|bounces|${Object.keys(roads).join('|')})$`);

/** From a recipient to a typed destination. Upper case and `+` details are accepted. */
@Injectable()
export class Router {
  /** Asked at RCPT TO and again after DATA. What the list's settings say is looked up afresh when a post is judged. */
  private readonly recent = new Remembered<List>(recentMs);
  private readonly recentLetters = new Remembered<Letter>(recentMs);

  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly lists: ListsService,
    private readonly notices: ModeratorNoticesService,
    private readonly letters: LettersService,
    private readonly correspondences: Correspondences,
    private readonly members: MemberRouter,
  ) {}

  async route(recipient: string): Promise<Destination> {
    const address = parseAddrSpec(recipient);
    if (address === null) return unknown;
    const domain = asciiDomain(address.domain);
    const local = address.local.toLowerCase();
    const found = domain === this.config.mailDomain ? await this.siteAddress(local) : unknown;
    return found.kind === 'unknown' && domain === this.config.memberDomain
      ? this.members.route(local)
      : found;
  }

  private siteAddress(local: string): Destination | Promise<Destination> {
    const token = parseVerp(local);
    if (token !== null) return this.returnPath(token);
    const { base, detail } = stripDetail(local);
    if (base === 'moderate') return this.answerAddress(detail ?? '');
    if (base === 'reply') return this.replyAddress(detail ?? '');
    return siteNames.has(base) ? { kind: 'site', name: base } : this.listAddress(base, detail);
  }

  private returnPath(token: string): Destination {
    const id = decodeToken('bounce', token, this.secret.key);
    return id === null ? unknown : { kind: 'bounce', deliveryId: id.toString() };
  }

  private async answerAddress(token: string): Promise<Destination> {
    const id = decodeUuidToken('moderate', token, this.secret.key);
    const notice = id === null ? null : await this.notices.byId(id);
    return notice === null ? unknown : { kind: 'moderator-answer', notice };
  }

  private async replyAddress(token: string): Promise<Destination> {
    const id = decodeUuidToken('reply', token, this.secret.key);
    const correspondence = id === null ? null : await this.correspondences.byId(id);
    return correspondence === null ? unknown : { kind: 'forum-answer', correspondence };
  }

  private async listAddress(local: string, detail: string | null): Promise<Destination> {
    const [, name = local, role] = listAddressShape.exec(local) ?? [];
    const list = await this.recent.get(name, () => this.lists.findByName(name));
    return list === null ? this.letterAddress(name, role) : destinationOf(list, role, detail);
  }

  /** No list is called so; a letter may be. */
  private async letterAddress(name: string, role: string | undefined): Promise<Destination> {
    if (role !== undefined && role !== 'owner') return unknown;
    const letter = await this.recentLetters.get(name, () => this.letters.findBySlug(name));
    if (letter === null) return unknown;
    return { kind: role === 'owner' ? 'letter-owner' : 'letter-proposal', letter };
  }
}

function destinationOf(list: List, role: string | undefined, detail: string | null): Destination {
  if (role === undefined) return { kind: 'list-post', list };
  if (role === 'owner') return { kind: 'list-owner', list };
  if (role === 'bounces') return { kind: 'list-bounces', list };
  const road = roads[role];
  if (road === undefined) return unknown;
  const token = road === 'confirm' ? detail : null;
  // What can't be a token confirms nothing; whether one is good is known only inside the transaction that uses it.
  if (road === 'confirm' && !isRandomToken(token ?? '')) return unknown;
  return { kind: 'list-command', list, road, token };
}
