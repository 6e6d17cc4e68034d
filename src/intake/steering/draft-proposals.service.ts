import { Injectable } from '@nestjs/common';
import { lineCount } from '../../channels/letters/article-lines.js';
import { ForumSubmissions } from '../../channels/forums/submissions.service.js';
import { ArticlesService } from '../../channels/letters/articles.service.js';
import type { Letter } from '../../channels/letters/letter.entity.js';
import { LetterReadership } from '../../channels/letters/letter-readership.service.js';
import { LettersService } from '../../channels/letters/letters.service.js';
import type { Outlook } from '../../channels/letters/place.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { AudiencesService } from '../../community/audiences/audiences.service.js';
import { ListsOfPersonService } from '../../community/audiences/lists-of-person.service.js';
import { GroupsService } from '../../community/groups/groups.service.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { AdviceNames } from './advice-names.service.js';
import { AdviceService } from './advice.service.js';
import { listName } from './advice-audience.js';
import { roleOf } from './author-role.js';
import type { Advice, AdviceReason, ChannelKey, NextStep, Proposal } from './advice.js';
import { dayNamed, letterCategory, purposeOf } from './carried-words.js';
import { readAudience } from './draft-audience.js';
import { articleOf, type ElsewherePlace, ElsewherePlaces } from './elsewhere-places.service.js';
import type { SteeringDraft } from './steering-draft.entity.js';

/** A channel that would welcome an announcement, with all its author wants to know before they choose. */
export interface PlaceOffer {
  readonly channel: ChannelKey;
  /** `forum:SLUG`, `letter:SLUG` or `list:NAME`; null where it can't be carried from here. */
  readonly to: string | null;
  /** Of the place; empty where it is still to be chosen. */
  readonly name: string;
  readonly path: string | null;
  readonly reasons: readonly AdviceReason[];
  readonly next: readonly NextStep[];
  /** Who reads the place: subscribers, followers, readers of late. */
  readonly readers: number | null;
  readonly letter: LetterOffer | null;
}

/** What a letter's limits and calendar say of it now. */
export interface LetterOffer {
  readonly lines: number;
  readonly mostLines: number;
  readonly outlook: Outlook;
}

export interface DraftAdvice {
  readonly offers: readonly PlaceOffer[];
  readonly advice: Advice;
  /** The day its text names, for a field that is empty. */
  readonly dayNamed: string | null;
}

/** What is advised on; a draft is one. */
export type Advised = Pick<
  SteeringDraft,
  'authorAddress' | 'subject' | 'body' | 'eventOn' | 'road' | 'people' | 'listIds' | 'audience'
>;

/** From so many on, a message to lists is an announcement by itself. */
const fewestLists = 3;
/** Readers of a forum came by within so long. */
const recentMs = 90 * 86_400_000;

/** Ranks the places that would welcome an announcement, for its author. */
@Injectable()
export class DraftProposals {
  constructor(
    private readonly advice: AdviceService,
    private readonly roles: RoleService,
    private readonly groups: GroupsService,
    private readonly lists: ListsService,
    private readonly audiences: AudiencesService,
    private readonly ownLists: ListsOfPersonService,
    private readonly names: AdviceNames,
    private readonly places: ElsewherePlaces,
    private readonly letters: LettersService,
    private readonly articles: ArticlesService,
    private readonly letterReaders: LetterReadership,
    private readonly forums: ForumSubmissions,
  ) {}

  async of(draft: Advised, personId: string, now: Date): Promise<DraftAdvice> {
    const roles = await this.roles.rolesOf(personId);
    const [animated, lists, open] = await Promise.all([
      this.groups.animatedBy(personId, []),
      this.lists.byIds(draft.listIds),
      this.places.toCarry(personId),
    ]);
    const audience = readAudience(draft.audience);
    const advice = await this.advice.advise(
      {
        ...(draft.authorAddress === '' ? {} : { author: draft.authorAddress }),
        role: roleOf(roles, animated.length > 0),
        subject: draft.subject,
        body: draft.body,
        reach: draft.people,
        lists: isAnnouncement(draft) ? [] : lists.map(({ name }) => name),
        ...(audience.kind === 'group' ? { group: audience.slug } : {}),
      },
      { kind: 'person', personId, roles },
      now,
    );
    const shown = advice.channels.filter(({ channel }) => isOffered(channel, draft, roles));
    const offers = await Promise.all(
      shown.map(proposal => this.offerOf(proposal, { draft, personId, open, advice, now })),
    );
    // What no issue can take is no advice, however well it reads.
    return { offers: offers.toSorted((a, b) => late(a) - late(b)), advice, dayNamed: dayNamed(advice) };
  }

  /** A list that somebody may know of and that takes posts; null for any other name. */
  async listFor(name: string, personId: string): Promise<List | null> {
    const wanted = listName(name).replaceAll('\0', '');
    const list = wanted === '' ? null : await this.lists.findByName(wanted);
    if (list === null || list.closedAt !== null) return null;
    const roles = await this.roles.rolesOf(personId);
    const known = await this.names.of({ lists: [wanted] }, { kind: 'person', personId, roles });
    return known.lists.has(wanted) ? list : null;
  }

  /** The lists it was sent to, and those its author is on, by name. */
  async listsFor(draft: Pick<Advised, 'listIds'>, personId: string): Promise<List[]> {
    const [sent, own] = await Promise.all([this.lists.byIds(draft.listIds), this.ownLists.of(personId)]);
    const all = [...sent, ...own.map(({ list }) => list)];
    return [...new Map(all.map(list => [list.id, list])).values()]
      .filter(({ closedAt }) => closedAt === null)
      .toSorted((a, b) => a.name.localeCompare(b.name));
  }

  private offerOf(proposal: Proposal, asked: Asked): Promise<PlaceOffer> {
    switch (proposal.channel) {
      case 'forum-ads':
      case 'forum-discussion':
        return this.forumOffer(proposal, asked);
      case 'monthly-letter':
      case 'ax-letter':
        return this.letterOffer(proposal, asked);
      case 'group-list':
        return this.listOffer(proposal, asked);
      default:
        return Promise.resolve(bareOffer(proposal));
    }
  }

  private async forumOffer(proposal: Proposal, { open, now }: Asked): Promise<PlaceOffer> {
    const place = open.find(({ kind, slug }) => kind === 'forum' && slug === proposal.target);
    if (place === undefined) return bareOffer(proposal);
    const readers = await this.forums.readersOf(place.id, new Date(now.getTime() - recentMs));
    return { ...bareOffer(proposal), ...placed(place), readers };
  }

  private async letterOffer(
    proposal: Proposal,
    { draft, personId, open, advice, now }: Asked,
  ): Promise<PlaceOffer> {
    const place = open.find(({ kind, slug }) => kind === 'letter' && slug === proposal.target);
    const letter = place === undefined ? null : await this.letters.findById(place.id);
    if (place === undefined || letter === null) return bareOffer(proposal);
    const [readers, offer] = await Promise.all([
      this.letterReaders.count(letter, now),
      this.inLetter(letter, draft, personId, advice, now),
    ]);
    return { ...bareOffer(proposal), ...placed(place), readers, letter: offer };
  }

  /** How it fits a letter, and which issue would take it. */
  async inLetter(
    letter: Letter,
    { subject, body: text, eventOn: day }: Pick<Advised, 'subject' | 'body' | 'eventOn'>,
    personId: string,
    advice: Pick<Advice, 'channels'>,
    now: Date,
  ): Promise<LetterOffer> {
    const eventOn = day ?? dayNamed(advice);
    const category = letterCategory(purposeOf(advice), eventOn);
    const written = articleOf({ subject, text, eventOn, category });
    const announcer = { personId, isEditor: false };
    const at = { articleId: null, keptMonth: null };
    const { outlook } = await this.articles.look(letter, announcer, at, written, now);
    return { lines: lineCount(text, letter.lineWidth), mostLines: letter.maxLines, outlook };
  }

  private async listOffer(proposal: Proposal, { now }: Asked): Promise<PlaceOffer> {
    const list = proposal.target === null ? null : await this.lists.findByName(listName(proposal.target));
    if (list === null) return bareOffer(proposal);
    return {
      ...bareOffer(proposal),
      ...listed(list),
      readers: await this.audiences.countRecipients(list, now),
    };
  }
}

/** The last list of several in a week: it was not that list's own affair, and how many it goes to says so. */
function isAnnouncement({ road, listIds }: Advised): boolean {
  return road !== 'announce' && listIds.length < fewestLists;
}

interface Asked {
  readonly draft: Advised;
  readonly personId: string;
  readonly open: readonly ElsewherePlace[];
  readonly advice: Advice;
  readonly now: Date;
}

/** What was steered does not go directly; events have no page yet; exceptional sends are the board's. */
function isOffered(channel: ChannelKey, { road }: Pick<Advised, 'road'>, roles: readonly string[]): boolean {
  switch (channel) {
    case 'event-reminder':
    case 'review':
      return false;
    case 'direct':
      return road === 'announce';
    case 'exceptional':
      return roles.includes('board');
    default:
      return true;
  }
}

function bareOffer({ channel, reasons, next }: Proposal): PlaceOffer {
  return { channel, to: null, name: '', path: null, reasons, next, readers: null, letter: null };
}

function late({ letter }: PlaceOffer): number {
  return letter === null || letter.outlook.kind === 'fits' ? 0 : 1;
}

function placed({ kind, slug, name }: ElsewherePlace): Pick<PlaceOffer, 'to' | 'name' | 'path'> {
  return { to: `${kind}:${slug}`, name, path: `/${kind}s/${slug}` };
}

function listed({ name }: List): Pick<PlaceOffer, 'to' | 'name' | 'path'> {
  return { to: `list:${name}`, name, path: `/lists/${name}` };
}
