import { Injectable } from '@nestjs/common';
import { noEchoes } from '../../channels/posting/posting-context.js';
import { type Judged, PostingService } from '../../channels/posting/posting.service.js';
import type { List } from '../../community/lists/list.entity.js';
import type { Outlook } from '../steering/outlook.js';
import type { Arrival } from './arrival.js';
import { messageFacts } from './message-facts.js';

/** Judges a message for one of its lists, with what steering knows of it. */
@Injectable()
export class PostJudging {
  constructor(private readonly posting: PostingService) {}

  /**
   * Null when the list is gone.
   * @param alsoNamed addresses that count for the list's own in To and Cc
   */
  judge(
    { id, name: listName }: Pick<List, 'id' | 'name'>,
    arrival: Arrival,
    { echoes }: Outlook,
    alsoNamed: readonly string[] = [],
  ): Promise<Judged | null> {
    const { authorAddress, envelopeSender, identity, authentication, at } = arrival;
    return this.posting.judge(
      {
        listName,
        authorAddress,
        envelopeSender,
        identity,
        authentication,
        echoes: echoes.get(id) ?? noEchoes,
        messageFor: addresses => messageFacts(arrival, [...addresses, ...alsoNamed]),
      },
      at,
    );
  }
}
