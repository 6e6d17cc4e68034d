import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type EchoFacts, noEchoes } from '../../channels/posting/posting-context.js';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { LedgerBook, type Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { LedgerReach, type ListEcho } from '../../postoffice/ledger/ledger-reach.service.js';
import type { Recognised } from '../../postoffice/ledger/recognised.js';
import { TextSearch } from '../../postoffice/ledger/text-search.service.js';
import { BoardFigures } from './board-figures.service.js';
import { CampaignWords } from './campaign-words.service.js';
import type { Figures } from './figures.js';
import { circleOf, type Outlook, outsideReason, type Sighting } from './outlook.js';
import { SteeredPeople } from './steered-people.service.js';

const dayMs = 86_400_000;
/** Enough to recognise it by eye. */
const sampleChars = 2_000;

/** Looks at every message before it goes to many: who else has this text, and from whom. */
@Injectable()
export class SteeringService {
  constructor(
    private readonly figures: BoardFigures,
    private readonly words: CampaignWords,
    private readonly texts: TextSearch,
    private readonly reach: LedgerReach,
    private readonly book: LedgerBook,
    private readonly people: SteeredPeople,
  ) {}

  /** What is known of a message; nothing is kept of it. */
  async look(sighting: Sighting): Promise<Outlook> {
    const [figures, authorId, isReply] = await Promise.all([
      this.figures.current(),
      this.people.authorId(sighting),
      this.people.isReply(sighting),
    ]);
    const author = authorId ?? bearerOfAddress(sighting.authorAddress);
    const { text, htmlText, files } = sighting;
    const recognised = await this.texts.recognise({ text, htmlText, files, isReply }, author);
    const word = await this.words.inForce(recognised.clusterIds, sighting.at);
    const [outside, echoes] = await Promise.all([
      this.outside(sighting, recognised, figures, word),
      this.echoes(sighting, recognised, authorId, figures, word),
    ]);
    return { recognised, authorId, isReply, outside, ...echoes, sighting };
  }

  /**
   * Keeps the text of a message that was judged by this outlook; first of all in the transaction that carries it out.
   * @throws LedgerMovedOn when it has to be judged again
   */
  async sign(manager: EntityManager, { recognised, listIds, sighting }: Outlook): Promise<Signed> {
    // First: the ledger ends the announcements that turn out to be part of another.
    await this.words.join(manager, recognised.clusterIds, sighting.at);
    const { subject, text, htmlText, outside, at } = sighting;
    const sample = (text.trim() === '' ? htmlText : text).slice(0, sampleChars).toWellFormed();
    return this.book.sign(manager, {
      recognised,
      isOutside: outside.length > 0,
      listIds,
      subject,
      sample,
      at,
    });
  }

  private async outside(
    { outside, messageId, at }: Sighting,
    { clusterIds, author }: Recognised,
    figures: Figures,
    word: EchoFacts['word'],
  ): Promise<Outlook['outside']> {
    if (outside.length === 0) return null;
    const reach = await this.reach.outside({
      clusterIds,
      author,
      messageId,
      recipients: outside,
      since: daysBefore(at, figures.textDays),
      sinceSameMessage: daysBefore(at, 1),
    });
    return outsideReason(reach, new Set(outside).size, figures, word);
  }

  private async echoes(
    { lists, leaves, at }: Sighting,
    { clusterIds }: Recognised,
    authorId: string | null,
    figures: Figures,
    word: EchoFacts['word'],
  ): Promise<Pick<Outlook, 'echoes' | 'listIds'>> {
    const { listDays: days, lists: fromLists, listShare: mostShare, peopleInMessage: fewestPeople } = figures;
    const since = daysBefore(at, days);
    const known = (await this.reach.lists(clusterIds, since)).filter(({ listId }) => listId !== leaves);
    const own = lists.length + known.length > 1 ? await this.people.animatedBy(authorId) : new Set<string>();
    const isOwn = (groupId: string | null): boolean => groupId !== null && own.has(groupId);
    const here = lists.map(list => ({
      listId: list.id,
      groupId: circleOf(list),
      isOwn: isOwn(list.groupId),
    }));
    const all = new Map<string, ListEcho>([...known, ...here].map(echo => [echo.listId, echo]));
    const listIds = lists.length === 0 ? [] : [...all.keys()];
    const foreign = [...all.values()].filter(echo => !echo.isOwn);
    // The platform's own lists are those of one group.
    const groups = new Set(foreign.map(({ groupId }) => groupId)).size;
    const counted = {
      ...noEchoes,
      lists: foreign.length,
      groups,
      days,
      fromLists,
      fewestPeople,
      mostShare,
      word,
    };
    const isSettled = groups < 2 || foreign.length >= fromLists;
    const width = isSettled ? {} : await this.people.width(clusterIds, since, lists);
    return { listIds, echoes: new Map(lists.map(({ id }) => [id, { ...counted, ...width }])) };
  }
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * dayMs);
}
