import { Injectable } from '@nestjs/common';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { day } from '../../../foundation/i18n/format.js';
import type { Language } from '../../../foundation/i18n/language.js';
import type { Notice } from '../../../postoffice/notices/notice.js';
import type { Arrival } from '../arrival.js';
import type { CommandPlan } from '../plan.js';
import { en } from './command.en.js';
import { type CommandWords, fr } from './command.fr.js';
import type { OrderOutcome } from './outcome.js';
import type { Order } from './read-orders.js';

const words: Readonly<Record<Language, CommandWords>> = { fr, en };

/** An order and what became of it; `order` null: the message had none that we know. */
export interface OrderResult {
  readonly order: Order | null;
  readonly outcome: OrderOutcome;
}

/** The answer to a message for programs: what was done, what was not, and how to ask better. */
@Injectable()
export class CommandAnswer {
  constructor(private readonly config: Config) {}

  notice(
    { destination, facts, stoppedAt }: CommandPlan,
    results: readonly OrderResult[],
    arrival: Arrival,
  ): Notice {
    const { list } = destination;
    const { language, address, name } = facts.reader;
    const say = words[language];
    const at = (role: string): string => siteAddress(this.config, `${list.name}-${role}`);
    const isHelp = results.some(({ outcome }) => outcome === 'explained' || outcome === 'not-understood');
    const listed = results.some(({ outcome }) => outcome === 'listed') ? facts.roster : null;
    const help = [
      say.helpIntro(at('request')),
      say.helpWords.join('\n'),
      say.helpShort(at('join'), at('leave')),
      say.owner(at('owner')),
    ];
    return {
      to: address,
      toName: name,
      language,
      from: { name: list.name, address: at('owner') },
      subject:
        arrival.subject === ''
          ? say.noSubject(siteAddress(this.config, list.name))
          : say.subject(arrival.subject),
      paragraphs: [
        ...this.lines(language, results),
        ...(stoppedAt === null || results.every(({ order }) => order === null)
          ? []
          : [say.stoppedAt(stoppedAt)]),
        ...(isHelp ? help : []),
      ],
      ...(listed === null ? {} : { quote: listed.join('\n') }),
      action: { label: say.page, url: `${this.config.publicUrl}/lists/${list.name}` },
      footer: say.why(at(destination.road)),
      inReplyTo: arrival.messageId,
    };
  }

  /** One sentence for each order, for an answer or beside a confirmation. */
  lines(language: Language, results: readonly OrderResult[]): string[] {
    const say = words[language];
    return results
      .filter(({ outcome }) => outcome !== 'explained')
      .map(({ order, outcome }) => {
        const name = say.orders[order?.kind ?? 'unknown'] ?? '';
        return say.result(name, this.untilSentence(language, order, outcome) ?? say.outcomes[outcome]);
      });
  }

  private untilSentence(language: Language, order: Order | null, outcome: OrderOutcome): string | null {
    if (outcome !== 'paused' || order?.kind !== 'mode' || order.until === null) return null;
    return words[language].pausedUntil(day(language, order.until, this.config.timeZone));
  }
}
