import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** As many as every look-up may read unsorted for next to nothing. */
const together = 50;

/**
 * Sorts the bands of new wordings into their index behind the messages that bring them. Beside ten million entries each
 * band has a page of its own there, and writing twenty-one of them was a third of what a new text waited for.
 */
@Injectable()
export class BandSorting implements OnModuleDestroy {
  private unsorted = 0;
  private run: Promise<void> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  /** So many wordings were written, by a transaction that may still be under way. */
  added(wordings: number): void {
    this.unsorted += wordings;
    this.run ??= this.unsorted < together ? null : this.sortAll();
  }

  /** Resolves when nothing is being sorted. */
  async rest(): Promise<void> {
    await this.run;
  }

  /** Called by Nest while there is still a database. */
  onModuleDestroy(): Promise<void> {
    return this.rest();
  }

  private async sortAll(): Promise<void> {
    while (this.unsorted >= together) {
      this.unsorted = 0;
      // What fails now is sorted with the next ones, and in the end by PostgreSQL when the list is long.
      await this.dataSource
        .query(`select gin_clean_pending_list('ledger_text_bands_idx')`)
        .catch(() => undefined);
    }
    this.run = null;
  }
}
