import { Injectable } from '@nestjs/common';
import { type MessageShown, ThreadReading } from '../../../../channels/forums/thread-reading.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import type { ForumInSight } from '../../../../channels/forums/forum-sight.service.js';
import { ForumDoor, type ThreadInSight } from '../../forums/forum-door.js';
import type { ApiCall } from '../frame/api-call.js';
import { notFound, Problem } from '../frame/problem.js';

export interface MessagePlace {
  readonly slug: string;
  readonly key: string;
  readonly id: string;
}

export interface MessageInSight extends ThreadInSight {
  readonly message: MessageShown;
}

/** Leads a call to a forum or a thread: what the pages' viewers may not read is not there. */
@Injectable()
export class ForumGate {
  constructor(
    private readonly door: ForumDoor,
    private readonly reading: ThreadReading,
  ) {}

  async forum({ viewer }: ApiCall, slug: string): Promise<ForumInSight | Problem> {
    return (await this.door.forum(viewer, slug)) ?? notFound;
  }

  async thread({ viewer }: ApiCall, slug: string, key: string): Promise<ThreadInSight | Problem> {
    return (await this.door.thread(viewer, slug, key)) ?? notFound;
  }

  async message(call: ApiCall, { slug, key, id }: MessagePlace): Promise<MessageInSight | Problem> {
    const found = await this.thread(call, slug, key);
    if (found instanceof Problem) return found;
    const message = isUuid(id) ? await this.reading.message(found.seen.viewer, found.thread.id, id) : null;
    return message === null ? notFound : { ...found, message };
  }
}
