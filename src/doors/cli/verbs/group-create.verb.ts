import type { GroupKind } from '../../../community/groups/group.entity.js';
import { GroupsService } from '../../../community/groups/groups.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'group create',
  usage: 'SLUG --name NAME [--kind KIND] [--description TEXT] [--ax-approved] [--private]',
  purpose: 'opens a group; KIND is professional, regional, promotion, leisure or other (the default)',
  options: {
    name: { type: 'string' },
    kind: { type: 'string' },
    description: { type: 'string' },
    'ax-approved': { type: 'boolean' },
    private: { type: 'boolean' },
  },
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: createGroup,
};

const kinds: readonly GroupKind[] = ['professional', 'regional', 'promotion', 'leisure', 'other'];

async function createGroup(call: Call): Promise<Answer> {
  const slug = call.argument(0);
  const kind = kinds.find(name => name === (call.option('kind') ?? 'other'));
  if (kind === undefined) return misused(`A group's kind is one of ${kinds.join(', ')}.`);
  const newcomer = {
    slug,
    kind,
    name: call.option('name') ?? slug,
    description: call.option('description') ?? '',
    isAxApproved: call.flag('ax-approved'),
    visibility: call.flag('private') ? 'private' : 'public',
  } as const;
  const outcome = await call.ask(GroupsService).create(newcomer, operator, call.now);
  if (outcome.kind === 'created')
    return done(`Created the group ${slug}.`, { groupId: outcome.group.id, slug });
  if (outcome.kind === 'slug-taken') return refused(`There is a group ${slug} already.`);
  if (outcome.kind === 'name-missing') return misused('A group has a name: --name "X-Golf".');
  return refused(
    `"${slug}" can't name a group: small letters, figures and single hyphens (${outcome.kind}).`,
  );
}
