import { Injectable } from '@nestjs/common';
import { type EchoFacts, noEchoes } from '../../channels/posting/posting-context.js';
import { LedgerReach, type ListEcho, type Said } from '../../postoffice/ledger/ledger-reach.service.js';
import type { JudgedBy, Recognised } from '../../postoffice/ledger/recognised.js';
import type { Figures } from './figures.js';
import { circleOf, type Outlook, outsideReason, type Sighting } from './outlook.js';
import { SteeredPeople } from './steered-people.service.js';
import { SteeredWidth } from './steered-width.service.js';

const dayMs = 86_400_000;

/** A message that was recognised, and by what it is judged. */
interface Seen extends Pick<Outlook, 'recognised' | 'authorId' | 'author' | 'isReply' | 'sighting'> {
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

  /** Where the same text is by now, as far as it counts for lists. */
  said({ at }: Sighting, { clusterIds }: Recognised, { listDays }: Figures): Promise<Said> {
    return this.reach.said(clusterIds, daysBefore(at, listDays));
  }

  /** The author's newest entry outside lists, for what goes there. */
  async lastOwn({ outside }: Sighting, author: string): Promise<string> {
    return outside.length === 0 ? '0' : this.reach.lastOutsideOf(author);
  }

  /** Why it may not go to people outside lists; null where it may, or where it goes to none. */
  async outside({ sighting, recognised, author, isReply, figures, word }: Seen): Promise<Outlook['outside']> {
    const { outside, messageId, at } = sighting;
    if (outside.length === 0) return null;
    const { clusterIds, wordings } = recognised;
    const reach = await this.reach.outside({
      clusterIds,
      author,
      messageId,
      recipients: outside,
      isFewWords: !isReply && wordings.every(({ kind }) => kind !== 'words'),
      isUnasked: !isReply,
      since: daysBefore(at, figures.textDays),
      sinceSameMessage: daysBefore(at, 1),
    });
    return outsideReason(reach, new Set(outside).size, figures, word);
  }

  /** The same text on lists: for each it is for, and all it was judged by. */
  async onLists(
    {
      sighting: { lists, outside, leaves, at },
      recognised: { clusterIds, textId },
      authorId,
      figures,
      word,
    }: Seen,
    said: readonly ListEcho[],
  ): Promise<Pick<Outlook, 'echoes'> & Pick<JudgedBy, 'listIds' | 'isAgain'>> {
    const { listDays: days, lists: fromLists, listShare: mostShare, peopleInMessage: fewestPeople } = figures;
    if (lists.length === 0) return { listIds: [], isAgain: false, echoes: new Map() };
    const since = daysBefore(at, days);
    const known = said.filter(({ listId }) => listId !== leaves);
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
    const isOneText = clusterIds.length === 1 && textId !== null && outside.length === 0 && leaves === null;
    return {
      listIds: [...all.keys()],
      isAgain:
        isOneText &&
        lists.every(({ id }) => known.some(({ listId, isOwn: isOnlyOwn }) => listId === id && !isOnlyOwn)),
      echoes: new Map(lists.map(({ id }) => [id, { ...counted, ...width }])),
    };
  }
}

function daysBefore(at: Date, days: number): Date {
  return new Date(at.getTime() - days * dayMs);
}
