import { Injectable } from '@nestjs/common';
import { maxShare } from '../../../community/audiences/coverage.js';
import { type Contact, DirectoryService } from '../../../community/directory/directory.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { imaginedList } from '../../../community/lists/list-defaults.js';
import { ListNames } from '../../../community/lists/list-names.service.js';
import { type PresetName, proposedNames } from '../../../community/lists/list-presets.js';
import { forecast } from '../../../channels/posting/forecast.js';
import { listFactsOf, plainFacts } from '../../../channels/posting/list-facts.js';
import { Config } from '../../../foundation/config/config.js';
import type { Page } from '../layout/page.js';
import type { ForecastView } from '../list-settings/forecast.js';
import type { Viewer } from '../session/viewer.js';
import { type NewListForm, settingsOf } from './new-list-form.js';
import { NewListGroups } from './new-list-groups.js';
import { newListPage, type NewListView } from './new-list.page.js';

/** Who may open a list for a group, and what the page says of the list that would be. */
@Injectable()
export class NewListRoom {
  constructor(
    private readonly config: Config,
    private readonly groups: NewListGroups,
    private readonly directory: DirectoryService,
    private readonly names: ListNames,
  ) {}

  /** The plainest name that no list bears; the plainest of all when every one is taken. */
  async proposal(group: Group, preset: PresetName): Promise<string> {
    const names = proposedNames(nameOf(group), preset);
    for (const name of names) if ((await this.names.faultOf(name)) === null) return name;
    return names[0] ?? '';
  }

  async page(viewer: Viewer, group: Group, form: NewListForm, view: Partial<NewListView>): Promise<Page> {
    const now = new Date();
    const animators = await this.groups.animatorsOf(group);
    const list = imaginedList(form.name, settingsOf(form), now);
    const [nameFault, proposal, registered] = await Promise.all([
      this.names.faultOf(form.name),
      this.proposal(group, form.preset),
      this.directory.countRegistered(),
    ]);
    return newListPage(viewer, {
      group,
      domain: this.config.mailDomain,
      form,
      list,
      nameFault,
      animators,
      proposal,
      forecast: {
        forecasts: forecast(listFactsOf(list, plainFacts, this.config, now), now),
        told: toldOf(viewer, form, animators),
      },
      bound: { most: Math.floor(registered * maxShare), registered },
      ...view,
    });
  }
}

/** The group's own word: `x-golf` is golf's. */
function nameOf({ slug }: Pick<Group, 'slug'>): string {
  return slug.replace(/^x-/, '');
}

function toldOf(
  viewer: Viewer,
  { moderators }: NewListForm,
  animators: readonly Contact[],
): ForecastView['told'] {
  const ticked = animators.filter(({ personId }) => moderators.includes(personId));
  const told = ticked.length > 0 ? ticked : animators;
  return { count: told.length, includesReader: told.some(({ personId }) => personId === viewer.personId) };
}
