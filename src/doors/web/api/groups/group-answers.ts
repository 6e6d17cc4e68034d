import { type Group, groupKinds } from '../../../../community/groups/group.entity.js';
import type { GroupViewer } from '../../../../community/groups/group-permissions.js';
import { only } from '../frame/only.js';
import { Shown } from '../frame/shown.js';

export const joiningWays = ['open', 'asked', 'invited'] as const;

export class GroupAnswer {
  @Shown()
  slug: string;

  @Shown()
  name: string;

  @Shown({ oneOf: groupKinds })
  kind: string;

  @Shown()
  description: string;

  @Shown({ about: 'Empty for a group of everywhere.' })
  region: string;

  @Shown({ of: [String] })
  subjects: readonly string[];

  @Shown()
  isAxApproved: boolean;

  @Shown({ oneOf: ['public', 'private'] })
  visibility: string;

  @Shown({ oneOf: joiningWays, about: 'How one becomes a member.' })
  joining: string;

  @Shown()
  isMember: boolean;

  @Shown()
  isAnimator: boolean;
}

const told = [
  'slug',
  'name',
  'kind',
  'description',
  'region',
  'subjects',
  'isAxApproved',
  'visibility',
  'joining',
] as const;

export function groupAnswer(group: Group, { isMember, isAnimator }: GroupViewer): GroupAnswer {
  return { ...only(group, ...told), isMember, isAnimator };
}

export class GroupListAnswer {
  @Shown()
  name: string;

  @Shown()
  description: string;

  @Shown()
  isClosed: boolean;
}

export class FoundGroupAnswer {
  @Shown()
  slug: string;

  @Shown()
  name: string;

  @Shown({ oneOf: groupKinds })
  kind: string;

  @Shown()
  description: string;

  @Shown()
  region: string;

  @Shown({ of: [String] })
  subjects: readonly string[];

  @Shown({ oneOf: ['public', 'private'] })
  visibility: string;

  @Shown()
  memberCount: number;

  @Shown({
    of: String,
    oneOf: ['member', 'animator'],
    isNullable: true,
    about: 'My own; null when I am no member.',
  })
  role: string | null;
}
