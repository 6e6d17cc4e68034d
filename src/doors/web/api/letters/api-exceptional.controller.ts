import { Get } from '@nestjs/common';
import { ExceptionalSends } from '../../../../channels/letters/exceptional-sends.service.js';
import { Listing } from '../frame/answers.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { Shown } from '../frame/shown.js';

export class ExceptionalAnswer {
  @Shown()
  id: string;

  @Shown()
  subject: string;

  @Shown({ about: 'Why it went to everybody.' })
  reason: string;

  @Shown({ about: 'The day it left, as YYYY-MM-DD.' })
  sentOn: string;

  @Shown({ about: 'How many people it went to; null where nobody counted.', of: Number, isNullable: true })
  reach: number | null;

  @Shown({ about: 'Of the years before this program.' })
  beforeVigie: boolean;
}

/** The register of exceptional sends. They are proposed and signed on pages: two people answer for one, not two programs. */
@ApiController('exceptional')
export class ApiExceptionalController {
  constructor(private readonly sends: ExceptionalSends) {}

  @Get()
  @Operation({
    summary: 'All that ever went to the whole directory, the latest first.',
    scope: 'read',
    answers: [ExceptionalAnswer],
  })
  async register(): Promise<Listing> {
    const sends = await this.sends.register();
    return new Listing(
      sends.map(({ id, subject, reason, sentOn, reach, beforeVigie }) => ({
        id,
        subject,
        reason,
        sentOn: sentOn ?? '',
        reach,
        beforeVigie,
      })),
      null,
    );
  }
}
