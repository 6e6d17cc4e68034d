import { type Config, siteAddress } from '../../../../foundation/config/config.js';
import type { ListInSight } from '../../lists/list-sight.js';
import type { ShownRoster } from '../../lists/list-roster.js';
import { Shown } from '../frame/shown.js';

export class ListAnswer {
  @Shown()
  name: string;

  @Shown()
  address: string;

  @Shown({ isNullable: true, of: String, about: 'The slug of its group; null for a list of the platform.' })
  group: string | null;

  @Shown()
  description: string;

  @Shown({ about: 'The name of its posting policy.' })
  policy: string;

  @Shown({ oneOf: ['author', 'list', 'both'] })
  replyTo: string;

  @Shown({ oneOf: ['public', 'subscribers', 'moderators'] })
  archive: string;

  @Shown()
  maxBytes: number;

  @Shown()
  isClosed: boolean;

  @Shown({ isNullable: true, of: Number, about: 'Null for somebody who may not know.' })
  subscriberCount: number | null;

  @Shown({ isNullable: true, of: [String], about: 'Null for somebody who may not know.' })
  moderatorNames: readonly string[] | null;
}

export function listAnswer(config: Config, { list, group }: ListInSight, roster: ShownRoster): ListAnswer {
  const { name, description, policy, replyTo, archive, maxBytes, closedAt } = list;
  return {
    name,
    address: siteAddress(config, name),
    group: group?.slug ?? null,
    description,
    policy,
    replyTo,
    archive,
    maxBytes,
    isClosed: closedAt !== null,
    ...roster,
  };
}
