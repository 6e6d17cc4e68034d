import { forumKinds } from '../../../channels/forums/forum.entity.js';
import type { ForumOwner, NewForumFields } from '../../../channels/forums/forum-settings.js';
import { RadioField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { forumSentences } from './forum-sentences.js';
import { choice, SettingFields, type SettingTrouble } from './setting-fields.js';
import { settingSentences } from './setting-sentences.js';

export interface NewForumView {
  readonly owner: ForumOwner;
  /** Null: of the platform. */
  readonly group: { readonly slug: string; readonly name: string } | null;
  readonly fields: NewForumFields;
  readonly faults: readonly SettingTrouble[];
}

/** A forum to be opened, of the platform or of a group. */
export function newForumPage(viewer: Viewer, { owner, group, fields, faults }: NewForumView): Page {
  const say = settingSentences[viewer.language];
  const slugFault = faults.find(
    one => one === 'slug-missing' || one === 'bad-slug' || one === 'slug-reserved' || one === 'slug-taken',
  );
  return new Page(
    say.newTitle,
    <>
      <p class="kicker">
        {group === null ? (
          <a href="/forums">{forumSentences[viewer.language].title}</a>
        ) : (
          <a href={`/groups/${group.slug}/forums`}>{group.name}</a>
        )}
      </p>
      <h1>{say.newTitle}</h1>
      <p class="lead">{say.newLead}</p>
      <PostForm viewer={viewer} action={group === null ? '/forums/new' : `/groups/${group.slug}/forums/new`}>
        <RadioField
          name="kind"
          label={say.kind}
          value={fields.kind}
          choices={forumKinds.map(value => choice(value, say.kinds[value]))}
          error={faults.includes('bad-kind') ? say.faults['bad-kind'] : undefined}
        />
        <SettingFields viewer={viewer} owner={owner} fields={fields} faults={faults} />
        <Field
          name="slug"
          label={say.slug}
          hint={say.slugHint}
          value={fields.slug}
          error={slugFault === undefined ? undefined : say.faults[slugFault]}
        />
        <button type="submit">{say.create}</button>
      </PostForm>
    </>,
    faults.length > 0 ? { status: 422 } : {},
  );
}
