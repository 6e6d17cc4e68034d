import { Injectable } from '@nestjs/common';
import type { ForumInSight } from '../../../../channels/forums/forum-sight.service.js';
import { ForumDoor, type ThreadInSight } from '../../forums/forum-door.js';
import type { ApiCall } from '../frame/api-call.js';
import { notFound, type Problem } from '../frame/problem.js';

/** Leads a call to a forum or a thread: what the pages' viewers may not read is not there. */
@Injectable()
export class ForumGate {
  constructor(private readonly door: ForumDoor) {}

  async forum({ viewer }: ApiCall, slug: string): Promise<ForumInSight | Problem> {
    return (await this.door.forum(viewer, slug)) ?? notFound;
  }

  async thread({ viewer }: ApiCall, slug: string, key: string): Promise<ThreadInSight | Problem> {
    return (await this.door.thread(viewer, slug, key)) ?? notFound;
  }
}
