import type { EntityManager } from 'typeorm';

interface Asked<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
}

type AnswerAll<Item, Answer> = (manager: EntityManager, items: readonly Item[]) => Promise<readonly Answer[]>;

/**
 * A question that many put to the database at about the same time, answered in one statement. Those who share a
 * transaction ask together because they go on together; others join the question that leaves when the last one
 * is answered. Whoever is alone is answered at once.
 */
export class Gathered<Item, Answer> {
  private readonly waiting = new WeakMap<EntityManager, Asked<Item, Answer>[]>();
  /** The last question of this kind that left outside transactions. */
  private last: Promise<unknown> = Promise.resolve();

  /** @param answerAll gives one answer for each item, in their order. */
  constructor(private readonly answerAll: AnswerAll<Item, Answer>) {}

  ask(manager: EntityManager, item: Item): Promise<Answer> {
    return new Promise(resolve => {
      const waiting = this.waiting.get(manager);
      if (waiting !== undefined) return void waiting.push({ item, resolve });
      this.waiting.set(manager, [{ item, resolve }]);
      // Node runs this when nobody can go on without the database: all who would ask now have asked.
      process.nextTick(() => this.leave(manager));
    });
  }

  private leave(manager: EntityManager): void {
    if (manager.queryRunner !== undefined) return void inTurn(manager, () => this.answer(manager));
    this.last = this.last.then(() => this.answer(manager));
  }

  /** Never rejects: the askers hear of a failure. */
  private async answer(manager: EntityManager): Promise<void> {
    const asked = this.waiting.get(manager) ?? [];
    this.waiting.delete(manager);
    try {
      const answers = await this.answerAll(
        manager,
        asked.map(({ item }) => item),
      );
      for (const [at, { resolve }] of asked.entries()) resolve(answerAt(answers, at));
    } catch (error) {
      await this.answerEach(manager, asked, error);
    }
  }

  /** One asker's fault is not the others': outside a transaction, which is lost now, each asks again alone. */
  private async answerEach(
    manager: EntityManager,
    asked: readonly Asked<Item, Answer>[],
    error: unknown,
  ): Promise<void> {
    const isLost = manager.queryRunner !== undefined || asked.length === 1;
    for (const { item, resolve } of asked) {
      const alone = isLost ? Promise.reject<Answer>(error) : this.answerAlone(manager, item);
      resolve(alone);
      await alone.catch(() => undefined);
    }
  }

  private async answerAlone(manager: EntityManager, item: Item): Promise<Answer> {
    return answerAt(await this.answerAll(manager, [item]), 0);
  }
}

const turns = new WeakMap<EntityManager, Promise<unknown>>();

/** One question after the other: several who share a transaction share its connection. */
export function inTurn<T>(manager: EntityManager, ask: () => Promise<T>): Promise<T> {
  const answer = (turns.get(manager) ?? Promise.resolve()).then(ask);
  turns.set(
    manager,
    answer.catch(() => undefined),
  );
  return answer;
}

function answerAt<Answer>(answers: readonly Answer[], at: number): Answer {
  if (at >= answers.length) throw new Error('a question asked with others has no answer');
  return answers[at]!;
}
