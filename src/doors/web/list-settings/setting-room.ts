import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { readSettings } from '../../../community/lists/list-settings.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { forecast } from '../../../channels/posting/forecast.js';
import { listFactsOf, plainFacts } from '../../../channels/posting/list-facts.js';
import { Config } from '../../../foundation/config/config.js';
import type { JournalEntry } from '../../../foundation/journal/journal-entry.entity.js';
import { JournalReader } from '../../../foundation/journal/journal-reader.service.js';
import { ListPeople } from '../../../intake/reception/list-people.service.js';
import type { Viewer } from '../session/viewer.js';
import type { ForecastView } from './forecast.js';
import { type ChangeMeanwhile, changesSince, merged } from './meanwhile.js';
import type { SettingTexts } from './settings-form.js';

/** More changes than anybody makes while a form is open. */
const mostChanges = 200;

/** What pages of settings are shown with, beside the settings themselves. */
@Injectable()
export class SettingRoom {
  constructor(
    private readonly config: Config,
    private readonly lists: ListsService,
    private readonly people: ListPeople,
    private readonly journal: JournalReader,
    private readonly directory: DirectoryService,
  ) {}

  /** What these settings would mean on this list; those that can't be read count as they are now. */
  async forecast(viewer: Viewer, list: List, texts: SettingTexts, now: Date): Promise<ForecastView> {
    const told = await this.people.moderators(list);
    return {
      forecasts: forecast(listFactsOf(edited(list, texts), plainFacts, this.config, now), now),
      told: {
        count: told.length,
        includesReader: told.some(({ personId }) => personId === viewer.personId),
      },
    };
  }

  /** What others did since a version, and the form as it comes back to who wrote it. */
  async mergedWith(
    list: List,
    written: SettingTexts,
    version: number,
  ): Promise<{ texts: ReturnType<typeof merged>; meanwhile: ChangeMeanwhile[] }> {
    const [entries, formerTexts] = await Promise.all([
      this.journal.entries({
        subjectKind: 'list',
        subjectId: list.id,
        actions: ['list.changed'],
        limit: mostChanges,
      }),
      this.lists.formerTexts(list.id),
    ]);
    const changes = changesSince(entries, version);
    return { texts: merged(list, written, changes, formerTexts), meanwhile: await this.named(changes) };
  }

  private async named(changes: readonly JournalEntry[]): Promise<ChangeMeanwhile[]> {
    const names = await this.directory.namesOf(changes.flatMap(({ actorId }) => actorId ?? []));
    return changes.map(({ actorId, values }) => ({
      key: String(values.key),
      to: 'to' in values ? values.to : null,
      by: names.get(actorId ?? '') ?? null,
    }));
  }
}

/** The list as these texts would have it; a text that can't be read changes nothing. */
export function edited(list: List, texts: SettingTexts): List {
  const copy: List = Object.assign(Object.create(Object.getPrototypeOf(list)), list);
  for (const [key, text] of Object.entries(texts)) {
    const read = readSettings({ [key]: text });
    if ('settings' in read) Object.assign(copy, read.settings);
  }
  return copy;
}
