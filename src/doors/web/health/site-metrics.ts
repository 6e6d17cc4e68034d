import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Recent } from '../../../foundation/recent.js';
import { DeliveryCountsService } from '../../../postoffice/delivery/delivery-counts.service.js';

/** Counting every copy ever made takes a while: who asks more often than a Prometheus does gets the same figures. */
const figuresLifeMs = 10_000;

/** What is measured, read from the database when asked: right on every node, after any restart. */
@Injectable()
export class SiteMetrics {
  private readonly registry = new Registry();
  private readonly copies = this.gauge('vigie_copies', 'Outgoing copies by state.', ['state']);
  private readonly dueBatches = this.gauge('vigie_due_batches', 'Batches of copies whose time has come.');
  private readonly oldestDue = this.gauge('vigie_oldest_due_seconds', 'Age of the oldest due batch.');

  private readonly figures = new Recent(
    (now: Date) => Promise.all([this.deliveries.total(), this.deliveries.status(now)]),
    figuresLifeMs,
  );

  constructor(private readonly deliveries: DeliveryCountsService) {
    collectDefaultMetrics({ register: this.registry });
  }

  async text(now: Date): Promise<string> {
    const [counts, status] = await this.figures.get(now);
    for (const [state, copies] of Object.entries(counts)) this.copies.set({ state }, copies);
    this.dueBatches.set(status.dueBatches);
    this.oldestDue.set(status.oldestDueSeconds);
    return this.registry.metrics();
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
