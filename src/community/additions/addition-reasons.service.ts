import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Addition } from './addition.entity.js';

/** What people are told of why they were added, as far as others have a word in it. */
@Injectable()
export class AdditionReasons {
  /** They are told without it until then, or with it again. @param ids of additions; any other is none of ours */
  async hold(manager: EntityManager, ids: readonly string[], until: Date | null): Promise<void> {
    await manager.update(Addition, { id: In([...ids]) }, { reasonHeldUntil: until });
  }
}
