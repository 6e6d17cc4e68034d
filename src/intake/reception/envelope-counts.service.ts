import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { LedgerBook, type Reached } from '../../postoffice/ledger/ledger-book.service.js';
import { LedgerReach } from '../../postoffice/ledger/ledger-reach.service.js';
import { BoardFigures } from '../steering/board-figures.service.js';
import type { EnvelopeVerdict } from './envelope.gate.js';

const dayMs = 86_400_000;

/** A message that may go, unless its sender reached too many. */
export interface CountedEnvelope {
  readonly author: string;
  readonly authorAddress: string;
  readonly instance: string;
  /** Of the directory, each once. */
  readonly bearers: readonly string[];
  readonly now: Date;
}

/** Counts whom a sender reached by envelopes; messages that end at the same time share a transaction. */
@Injectable()
export class EnvelopeCounts {
  private readonly counting = new Gathered<CountedEnvelope, EnvelopeVerdict>((_manager, asked) =>
    this.dataSource.transaction(manager => this.countTogether(manager, asked)),
  );

  constructor(
    private readonly dataSource: DataSource,
    private readonly book: LedgerBook,
    private readonly reach: LedgerReach,
    private readonly board: BoardFigures,
  ) {}

  /** What may go is counted when this resolves. */
  async count(envelope: CountedEnvelope): Promise<EnvelopeVerdict> {
    const { peopleInMessage } = await this.board.current();
    const people = envelope.bearers.length;
    if (people > peopleInMessage) return { kind: 'many-people', people };
    return this.counting.ask(this.dataSource.manager, envelope);
  }

  private async countTogether(
    manager: EntityManager,
    asked: readonly CountedEnvelope[],
  ): Promise<EnvelopeVerdict[]> {
    // One message of a sender at a time, on whichever node: two at once would each see the other's people uncounted.
    await preparedIn(
      manager,
      'policy-lock',
      `select pg_advisory_xact_lock(key)
       from (select distinct hashtextextended(author, 1) as key from unnest($1::text[]) as row (author) order by 1) keys`,
      [asked.map(({ author }) => author)],
    );
    const verdicts = new Map<CountedEnvelope, EnvelopeVerdict>();
    for (const turn of inTurns(asked)) await this.countTurn(manager, turn, verdicts);
    return asked.map(envelope => verdicts.get(envelope) ?? { kind: 'go' });
  }

  private async countTurn(
    manager: EntityManager,
    turn: readonly CountedEnvelope[],
    verdicts: Map<CountedEnvelope, EnvelopeVerdict>,
  ): Promise<void> {
    const { textDays: days, peopleByText } = await this.board.current();
    const questions = turn.map(({ author, bearers, now }) => ({
      author,
      bearers,
      since: new Date(now.getTime() - days * dayMs),
    }));
    const reached = await this.reach.byEnvelopes(manager, questions);
    const going = turn.filter((envelope, at) => {
      const people = reached[at] ?? 0;
      const isTooMany = people > peopleByText;
      verdicts.set(envelope, isTooMany ? { kind: 'same-sender', people, days } : { kind: 'go' });
      return !isTooMany;
    });
    if (going.length > 0) await this.book.reached(manager, going.map(accountOf));
  }
}

/** A sender once in each: their next message is counted after this one is. */
function inTurns(asked: readonly CountedEnvelope[]): CountedEnvelope[][] {
  const turns: CountedEnvelope[][] = [];
  const next = new Map<string, number>();
  for (const envelope of asked) {
    const at = next.get(envelope.author) ?? 0;
    next.set(envelope.author, at + 1);
    (turns[at] ??= []).push(envelope);
  }
  return turns;
}

function accountOf({ author, authorAddress, instance, bearers, now }: CountedEnvelope): Reached {
  const account = {
    at: now,
    clusterId: null,
    textId: null,
    author,
    authorAddress,
    road: 'policy',
    listId: null,
    groupId: null,
    isOwn: false,
    isReply: false,
    messageId: instance,
    postId: null,
  } as const;
  return { account, bearers };
}
