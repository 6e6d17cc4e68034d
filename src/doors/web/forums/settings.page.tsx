import type { VNode } from 'preact';
import type { ForumCategory } from '../../../channels/forums/forum-category.entity.js';
import type { AddCategoryOutcome } from '../../../channels/forums/forum-categories.service.js';
import type { ForumInSight } from '../../../channels/forums/forum-sight.service.js';
import type { ForumOwner, ForumSettingFields } from '../../../channels/forums/forum-settings.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { ForumKicker } from './forum-kicker.js';
import { SettingFields, type SettingTrouble } from './setting-fields.js';
import { settingSentences } from './setting-sentences.js';

export interface ForumSettingsView {
  readonly seen: ForumInSight;
  readonly owner: ForumOwner;
  readonly fields: ForumSettingFields;
  readonly faults: readonly SettingTrouble[];
  readonly categories: readonly ForumCategory[];
  readonly categoryFault?: Exclude<AddCategoryOutcome['kind'], 'added'>;
  readonly categoryName?: string;
  readonly moderators: readonly { readonly personId: string; readonly name: string }[];
  readonly moderatorFault?: 'nobody' | 'not-a-member' | 'already';
  readonly moderatorAddress?: string;
  readonly done: unknown;
}

/** Everything that may be set of a forum. */
export function forumSettingsPage(viewer: Viewer, view: ForumSettingsView): Page {
  const say = settingSentences[viewer.language];
  const { seen, faults } = view;
  const { forum } = seen;
  const path = `/forums/${forum.slug}/settings`;
  const isWrong = faults.length > 0 || view.categoryFault !== undefined || view.moderatorFault !== undefined;
  return new Page(
    `${say.settingsTitle} · ${forum.name}`,
    <>
      <ForumKicker viewer={viewer} seen={seen} isBelow />
      <h1>{say.settingsTitle}</h1>
      <Done sentences={say.done} code={view.done} />
      <PostForm viewer={viewer} action={path}>
        <SettingFields viewer={viewer} owner={view.owner} fields={view.fields} faults={faults} />
        <button type="submit">{say.save}</button>
      </PostForm>
      {forum.kind === 'ads' ? null : <Categories viewer={viewer} path={path} view={view} />}
      <Moderators viewer={viewer} path={path} view={view} />
      <Ending viewer={viewer} path={path} isClosed={forum.closedAt !== null} />
    </>,
    isWrong ? { status: 422 } : {},
  );
}

function Categories({
  viewer,
  path,
  view,
}: {
  viewer: Viewer;
  path: string;
  view: ForumSettingsView;
}): VNode {
  const say = settingSentences[viewer.language];
  const { categories, categoryFault, categoryName = '' } = view;
  return (
    <section>
      <h2>{say.categoriesTitle}</h2>
      {categories.length === 0 ? <p class="soft">{say.noCategory}</p> : null}
      <ul class={categories.length === 0 ? undefined : 'rows'}>
        {categories.map(({ slug, name }) => (
          <li class="with-action">
            <span>{name}</span>
            <PostForm viewer={viewer} action={`${path}/categories/${slug}/removal`}>
              <button type="submit" class="quiet small" aria-label={say.removeCategory(name)}>
                {say.remove}
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
      <PostForm viewer={viewer} action={`${path}/categories`}>
        <Field
          name="category"
          label={say.categoryName}
          value={categoryName}
          error={categoryFault === undefined ? undefined : say.categoryFaults[categoryFault]}
        />
        <button type="submit" class="quiet">
          {say.addCategory}
        </button>
      </PostForm>
    </section>
  );
}

function Moderators({
  viewer,
  path,
  view,
}: {
  viewer: Viewer;
  path: string;
  view: ForumSettingsView;
}): VNode {
  const say = settingSentences[viewer.language];
  const { seen, moderators, moderatorFault, moderatorAddress = '' } = view;
  const isOfGroup = seen.group !== null;
  return (
    <section>
      <h2>{say.moderatorsTitle}</h2>
      <p>{isOfGroup ? say.moderatorsOfGroup : say.moderatorsOfPlatform}</p>
      {moderators.length === 0 ? <p class="soft">{say.noModerator}</p> : null}
      <ul class={moderators.length === 0 ? undefined : 'rows'}>
        {moderators.map(({ personId, name }) => (
          <li class="with-action">
            <span>{name}</span>
            <PostForm viewer={viewer} action={`${path}/moderators/${personId}/removal`}>
              <button type="submit" class="quiet small" aria-label={say.removeModerator(name)}>
                {say.remove}
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
      <PostForm viewer={viewer} action={`${path}/moderators`}>
        <Field
          name="address"
          type="email"
          label={say.moderatorAddress}
          hint={isOfGroup ? say.moderatorHintGroup : say.moderatorHint}
          value={moderatorAddress}
          error={moderatorFault === undefined ? undefined : say.moderatorFaults[moderatorFault]}
        />
        <button type="submit" class="quiet">
          {say.addModerator}
        </button>
      </PostForm>
    </section>
  );
}

function Ending({ viewer, path, isClosed }: { viewer: Viewer; path: string; isClosed: boolean }): VNode {
  const say = settingSentences[viewer.language];
  return (
    <section>
      <h2>{isClosed ? say.reopenTitle : say.closeTitle}</h2>
      {isClosed ? null : <p>{say.closeHint}</p>}
      <PostForm viewer={viewer} action={`${path}/${isClosed ? 'reopening' : 'closing'}`}>
        <button type="submit" class={isClosed ? 'quiet' : 'danger'}>
          {isClosed ? say.reopen : say.close}
        </button>
      </PostForm>
    </section>
  );
}
