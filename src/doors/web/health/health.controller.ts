import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Recent } from '../../../foundation/recent.js';
import { DeliveryCountsService } from '../../../postoffice/delivery/delivery-counts.service.js';

export interface Health {
  readonly status: 'ok' | 'neglected' | 'broken';
  /** Batches of copies whose time has come. */
  readonly dueBatches?: number;
  readonly oldestDueSeconds?: number;
}

/** Open to everybody, so that it must cost the same however often it is asked. */
const statusLifeMs = 1_000;

/** What a supervisor asks: does the database answer, and does somebody carry the mail. */
@Controller('health')
export class HealthController {
  private readonly status = new Recent((now: Date) => this.deliveries.status(now), statusLifeMs);

  constructor(private readonly deliveries: DeliveryCountsService) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async health(@Res({ passthrough: true }) response: Response): Promise<Health> {
    const health = await this.look(new Date());
    response.status(health.status === 'ok' ? 200 : 503);
    return health;
  }

  private async look(now: Date): Promise<Health> {
    try {
      const { isNeglected, dueBatches, oldestDueSeconds } = await this.status.get(now);
      return { status: isNeglected ? 'neglected' : 'ok', dueBatches, oldestDueSeconds };
    } catch {
      // The database is away: that is the answer, and its own log line says why.
      return { status: 'broken' };
    }
  }
}
