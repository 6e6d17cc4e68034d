import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Remembered } from '../../foundation/remembered.js';
import { type Figures, figuresOf } from './figures.js';
import { SteeringFigures } from './steering-figures.entity.js';

/** Long enough for a burst of messages; a change is in force on every node before anybody could notice. */
const recentMs = 2_000;

/** The board's figures in force. */
@Injectable()
export class BoardFigures {
  private readonly recent = new Remembered<Figures>(recentMs);

  constructor(private readonly dataSource: DataSource) {}

  async current(): Promise<Figures> {
    return (await this.recent.get('', () => this.read())) ?? figuresOf({});
  }

  /** This node just changed them; others find out in a moment. */
  forget(): void {
    this.recent.forget('');
  }

  private async read(): Promise<Figures> {
    const [row] = await this.dataSource.manager.find(SteeringFigures, { order: { id: 'DESC' }, take: 1 });
    return figuresOf(row?.figures ?? {});
  }
}
