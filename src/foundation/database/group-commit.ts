import type { DataSource, EntityManager } from 'typeorm';
import { Turnstile } from '../turnstile.js';

export interface GroupLimits {
  readonly mostInGroup: number;
  /** Groups at once, the slow ones included. */
  readonly mostGroups: number;
  /** Transactions at once of those who go alone. */
  readonly alone: number;
}

/**
 * A group that waits for somebody else’s locks, or for the disk, must not keep the next one for longer. On a busy machine a
 * group takes 100 ms by itself: a stand-in then splits a burst into many small groups, and each costs as much as a big one.
 */
const patienceMs = 200;

interface Waiting<Work, Answer> {
  readonly work: Work;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
}

/**
 * Works that are ready at the same time share a transaction, and one commit makes all of them last. When one of
 * them fails, nothing of the group stays and each is carried out again in a transaction of its own, so that
 * nobody pays for another's fault. A work may therefore be carried out twice, and is committed once.
 */
export class GroupCommit<Work, Answer> {
  private readonly waiting: Waiting<Work, Answer>[] = [];
  private readonly alone: Turnstile;
  private underWay = 0;
  private slow = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly carryOut: (manager: EntityManager, work: Work) => Promise<Answer>,
    private readonly limits: GroupLimits,
  ) {
    this.alone = new Turnstile(limits.alone);
  }

  /** Resolves when the work is committed. Those who share must be short: one commits when all are done. */
  share(work: Work): Promise<Answer> {
    return new Promise(resolve => {
      this.waiting.push({ work, resolve });
      this.depart();
    });
  }

  /** For a work that would keep others waiting. */
  goAlone(work: Work): Promise<Answer> {
    return this.alone.pass(() => this.dataSource.transaction(manager => this.carryOut(manager, work)));
  }

  /** One group at a time: while it is under way the next one gathers. Only a slow one has a stand-in. */
  private depart(): void {
    const { mostGroups, mostInGroup } = this.limits;
    const mayDepart = this.underWay === this.slow && this.underWay < mostGroups;
    if (mayDepart && this.waiting.length > 0) void this.travel(this.waiting.splice(0, mostInGroup));
  }

  private async travel(group: readonly Waiting<Work, Answer>[]): Promise<void> {
    this.underWay++;
    let isSlow = false;
    const patience = setTimeout(() => {
      isSlow = true;
      this.slow++;
      this.depart();
    }, patienceMs);
    await this.carry(group);
    clearTimeout(patience);
    this.underWay--;
    if (isSlow) this.slow--;
    this.depart();
  }

  /** Never rejects: each member hears what became of its own work. */
  private async carry(group: readonly Waiting<Work, Answer>[]): Promise<void> {
    let isDone = false;
    try {
      const answers = await this.dataSource.transaction(async manager => {
        const done = await allDone(group.map(({ work }) => this.carryOut(manager, work)));
        isDone = true;
        return done;
      });
      for (const [at, { resolve }] of group.entries()) resolve(answers[at]!);
    } catch (error) {
      // A commit that failed may have happened: doing it again is for whoever asked, who knows it may be twice.
      const isHopeless = isDone || group.length === 1;
      for (const { work, resolve } of group) {
        resolve(isHopeless ? Promise.reject<Answer>(error) : this.goAlone(work));
      }
    }
  }
}

/** As `Promise.all`, once all have ended: nobody may still use a transaction that is rolled back. */
async function allDone<T>(works: readonly Promise<T>[]): Promise<T[]> {
  const ended = await Promise.allSettled(works);
  return ended.map(result => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
