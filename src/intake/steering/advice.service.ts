import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { dayOf } from '../../foundation/i18n/calendar.js';
import { audienceOf } from './advice-audience.js';
import { AdviceCircles } from './advice-circles.service.js';
import { AdviceNames } from './advice-names.service.js';
import type { Asker } from './asker.js';
import { AdvicePlaces } from './advice-places.service.js';
import type { AdviceQuestion } from './advice-question.js';
import { type Advice, advise } from './advice.js';
import { BoardFigures } from './board-figures.service.js';

/** Gathers what the advice rests on, and asks for it; keeps nothing. */
@Injectable()
export class AdviceService {
  constructor(
    private readonly config: Config,
    private readonly names: AdviceNames,
    private readonly circles: AdviceCircles,
    private readonly places: AdvicePlaces,
    private readonly figures: BoardFigures,
  ) {}

  async advise(question: AdviceQuestion, asker: Asker, now: Date): Promise<Advice> {
    const [known, group] = await Promise.all([
      this.names.of(question, asker),
      this.circles.groupOf(question.group, asker),
    ]);
    return advise(question, {
      audience: audienceOf(question, known),
      figures: await this.figures.current(),
      places: await this.places.of(group?.id ?? null, question.author, asker, now),
      today: dayOf(now, this.config.timeZone),
    });
  }
}
