import { Controller, Get, Query } from '@nestjs/common';
import { groupKinds } from '../../../community/groups/group.entity.js';
import { type GroupQuery, GroupSearchService } from '../../../community/groups/group-search.service.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { findPage } from './find.page.js';

/** Looking for a group. */
@Controller('groups')
export class GroupsController {
  constructor(private readonly search: GroupSearchService) {}

  @Get()
  async find(@CurrentViewer() viewer: Viewer, @Query() asked: Record<string, unknown>): Promise<Page> {
    const query = queryOf(asked);
    const [facets, found] = await Promise.all([this.search.facets(viewer), this.search.find(query, viewer)]);
    return findPage(viewer, { query, facets, found });
  }
}

/** What an address says; what makes no sense in it is left out. */
function queryOf(asked: Record<string, unknown>): GroupQuery {
  const text = (name: string): string => {
    const value = asked[name];
    return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 200) : '';
  };
  return {
    words: text('q'),
    kind: groupKinds.find(kind => kind === text('kind')) ?? null,
    region: text('region') || null,
    subject: text('subject') || null,
    page: /^[1-9]\d{0,3}$/.test(text('page')) ? Number(text('page')) : 1,
  };
}
