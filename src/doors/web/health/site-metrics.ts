import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { DeliveryCountsService } from '../../../postoffice/delivery/delivery-counts.service.js';

/** What is measured, read from the database when asked: right on every node, after any restart. */
@Injectable()
export class SiteMetrics {
  private readonly registry = new Registry();
  private readonly copies = this.gauge('vigie_copies', 'Outgoing copies by state.', ['state']);
  private readonly dueBatches = this.gauge('vigie_due_batches', 'Batches of copies whose time has come.');
  private readonly oldestDue = this.gauge('vigie_oldest_due_seconds', 'Age of the oldest due batch.');

  constructor(private readonly deliveries: DeliveryCountsService) {
    collectDefaultMetrics({ register: this.registry });
  }

  async text(now: Date): Promise<string> {
    const [counts, status] = await Promise.all([this.deliveries.total(), this.deliveries.status(now)]);
    for (const [state, copies] of Object.entries(counts)) this.copies.set({ state }, copies);
    this.dueBatches.set(status.dueBatches);
    this.oldestDue.set(status.oldestDueSeconds);
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
