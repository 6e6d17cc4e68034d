import { Controller, Get, Header } from '@nestjs/common';
import { SiteMetrics } from './site-metrics.js';

/** Figures in the text format of Prometheus. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: SiteMetrics) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  read(): Promise<string> {
    return this.metrics.text(new Date());
  }
}
