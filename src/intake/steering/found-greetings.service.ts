import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { system } from '../../foundation/journal/actor.js';
import { LedgerGreetings } from '../../postoffice/ledger/ledger-greetings.service.js';
import { type Greeting, GreetingPlaces } from './greeting-places.service.js';
import { HeldGreetings } from './held-greetings.service.js';
import { judgedAgain } from './judged-again.js';
import { WelcomeWords } from './welcome-words.service.js';

/** As many as are looked at in some seconds; an import of more goes on a minute later. */
const mostAtOnce = 300;

/**
 * Counts the greetings that came by no page and no command, as an import brings them: with their text, so that the same
 * words elsewhere are found to be one announcement. They are there already: nothing is undone, unless somebody holds them.
 */
@Injectable()
export class FoundGreetings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly places: GreetingPlaces,
    private readonly ledger: LedgerGreetings,
    private readonly words: WelcomeWords,
    private readonly held: HeldGreetings,
  ) {}

  /** How many were counted now. */
  async count(now: Date): Promise<number> {
    const found = await this.ledger.unidentified(await this.places.ids());
    const greetings = await this.places.of(found.slice(0, mostAtOnce));
    for (const greeting of greetings) await judgedAgain(() => this.countOne(greeting, now));
    return greetings.length;
  }

  private async countOne({ place, words, stays }: Greeting, now: Date): Promise<void> {
    const outlook = await this.words.look({ place: { ...place, readers: [] }, words, by: system }, now);
    await this.dataSource.transaction(async manager => {
      if (!(await stays(manager))) return;
      const account = await outlook.count(manager);
      await this.ledger.identify(manager, place.id, account);
      if (account.clusterId !== null) await this.held.settle(manager, account.clusterId);
    });
  }
}
