import type { Group } from '../../../../community/groups/group.entity.js';
import { Shown } from '../frame/shown.js';

export class GroupAnswer {
  @Shown()
  slug: string;

  @Shown()
  name: string;

  @Shown({ oneOf: ['professional', 'regional', 'promotion', 'leisure', 'other'] })
  kind: string;

  @Shown()
  description: string;

  @Shown()
  isAxApproved: boolean;

  @Shown({ oneOf: ['public', 'private'] })
  visibility: string;
}

export function groupAnswer(group: Group): GroupAnswer {
  const { slug, name, kind, description, isAxApproved, visibility } = group;
  return { slug, name, kind, description, isAxApproved, visibility };
}
