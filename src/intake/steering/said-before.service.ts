import { Injectable } from '@nestjs/common';
import { type EchoFacts, noEchoes } from '../../channels/posting/posting-context.js';
import { LedgerReach, type ListEcho } from '../../postoffice/ledger/ledger-reach.service.js';
import type { Figures } from './figures.js';
import { circleOf, type Outlook, outsideReason } from './outlook.js';
import { SteeredPeople } from './steered-people.service.js';
import { SteeredWidth } from './steered-width.service.js';

const dayMs = 86_400_000;

/** A message that was recognised, and by what it is judged. */
interface Seen extends Pick<Outlook, 'recognised' | 'authorId' | 'isReply' | 'sighting'> {
  readonly figures: Figures;
  readonly word: EchoFacts['word'];
}

/** Whom the same text, or the same author, has reached before. */
@Injectable()
export class SaidBefore {
  constructor(
    private readonly reach: LedgerReach,
    private readonly people: SteeredPeople,
    private readonly width: SteeredWidth,
  ) {}

  /** Why it may not go to people outside lists; null where it may, or where it goes to none. */
  async outside({ sighting, recognised, isReply, figures, word }: Seen): Promise<Outlook['outside']> {
    const { outside, messageId, at } = sighting;
    if (outside.length === 0) return null;
    const { clusterIds, author, wordings } = recognised;
    const reach = await this.reach.outside({
      clusterIds,
      author,
      messageId,
      recipients: outside,
      isFewWords: wordings.length === 0 && !isReply,
      since: daysBefore(at, figures.textDays),
      sinceSameMessage: daysBefore(at, 1),
    });
    return outsideReason(reach, new Set(outside).size, figures, word);
  }

  /** The same text on lists: for each it is for, and all it was judged by. */
  async onLists({
    sighting: { lists, leaves, at },
    recognised: { clusterIds },
    authorId,
    figures,
    word,
  }: Seen): Promise<Pick<Outlook, 'echoes' | 'listIds'>> {
    const { listDays: days, lists: fromLists, listShare: mostShare, peopleInMessage: fewestPeople } = figures;
    if (lists.length === 0) return { listIds: [], echoes: new Map() };
    const since = daysBefore(at, days);
    const known = (await this.reach.lists(clusterIds, since)).filter(({ listId }) => listId !== leaves);
    const own = lists.length + known.length > 1 ? await this.people.animatedBy(authorId) : new Set<string>();
    const isOwn = (groupId: string | null): boolean => groupId !== null && own.has(groupId);
    const here = lists.map(list => ({
      listId: list.id,
      groupId: circleOf(list),
      isOwn: isOwn(list.groupId),
      isWaiting: false,
    }));
    const all = new Map<string, ListEcho>([...known, ...here].map(echo => [echo.listId, echo]));
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
    const foreignIds = new Set(foreign.map(({ listId }) => listId));
    const places = lists.filter(({ id }) => foreignIds.has(id));
    // Where it waits its people count too: two moderators may approve it in the same moment.
    const waiting = foreign.filter(
      ({ listId, isWaiting }) => isWaiting && !lists.some(({ id }) => id === listId),
    );
    const width = isSettled
      ? {}
      : await this.width.of(
          clusterIds,
          since,
          places,
          waiting.map(({ listId }) => listId),
        );
    return {
      listIds: [...all.keys()],
      echoes: new Map(lists.map(({ id }) => [id, { ...counted, ...width }])),
    };
  }
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * dayMs);
}
