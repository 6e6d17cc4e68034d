import type { VNode } from 'preact';
import type { Contact } from '../../../community/directory/directory.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { NameFault } from '../../../community/lists/list-names.service.js';
import { listPresets, presetNames } from '../../../community/lists/list-presets.js';
import { CheckField, RadioField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Fact } from '../layout/fact.js';
import { Live } from '../layout/live.js';
import { Page } from '../layout/page.js';
import { addressSentences } from '../list-settings/address.page.js';
import { ForecastList, type ForecastView } from '../list-settings/forecast.js';
import { settingName, settingValue } from '../list-settings/setting-words.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './new-list.en.js';
import { fr } from './new-list.fr.js';
import type { NewListForm } from './new-list-form.js';

const sentences = { fr, en };

export interface NewListView {
  readonly group: Group;
  readonly domain: string;
  readonly form: NewListForm;
  /** The list that would be. */
  readonly list: List;
  readonly nameFault: NameFault | null;
  /** What the name could be, for this use. */
  readonly proposal: string;
  readonly animators: readonly Contact[];
  readonly forecast: ForecastView;
  readonly bound: { readonly most: number; readonly registered: number };
  /** After a try to create it: what was wrong. */
  readonly wrong?: ReadonlySet<'name' | 'preset' | 'description'>;
}

/** One page, from what the list is for to what that means. */
export function newListPage(viewer: Viewer, view: NewListView): Page {
  const say = sentences[viewer.language];
  const { group, form, wrong = new Set<string>() } = view;
  const path = `/groups/${group.slug}/lists/new`;
  return new Page(
    say.title,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>← {group.name}</a>
      </p>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <PostForm viewer={viewer} action={path}>
        <RadioField
          name="preset"
          label={say.preset}
          choices={presetNames.map(value => ({
            value,
            label: say.presets[value],
            hint: say.presetHints[value],
          }))}
          value={form.preset}
          error={wrong.has('preset') ? say.faults.preset : undefined}
        />
        <Field
          name="name"
          label={say.name}
          hint={say.nameHint(view.domain)}
          value={form.name}
          error={wrong.has('name') ? nameFaultText(viewer, view) : undefined}
          autocomplete="off"
          required
        />
        <Field
          name="description"
          label={say.description}
          hint={say.descriptionHint}
          value={form.description}
          error={wrong.has('description') ? say.faults.description : undefined}
        />
        <Moderators viewer={viewer} view={view} />
        <Live id="forecast" action={`${path}/preview`}>
          <Meaning viewer={viewer} view={view} />
        </Live>
        <p class="actions">
          <button type="submit">{say.create}</button>
          <button class="quiet" type="submit" formaction={`${path}/preview`}>
            {say.preview}
          </button>
        </p>
      </PostForm>
    </>,
    { status: wrong.size > 0 ? 422 : 200 },
  );
}

interface Props {
  readonly viewer: Viewer;
  readonly view: NewListView;
}

function Moderators({ viewer, view }: Props): VNode {
  const say = sentences[viewer.language];
  return (
    <fieldset class="field choices">
      <legend>{say.moderators}</legend>
      <p class="hint">{say.moderatorsHint}</p>
      {view.animators.map(({ personId, name }) => (
        <CheckField
          name="moderators"
          value={personId}
          label={name}
          isChecked={view.form.moderators.includes(personId)}
        />
      ))}
    </fieldset>
  );
}

/** What follows the form as it is filled in. */
function Meaning({ viewer, view }: Props): VNode {
  const say = sentences[viewer.language];
  const { form, list, nameFault, proposal, bound } = view;
  return (
    <>
      <p class={nameFault === null ? 'notice good' : 'notice bad'}>
        {nameFault === null ? say.free(`${form.name}@${view.domain}`) : nameFaultText(viewer, view)}
        {proposal === form.name ? null : ` ${say.proposal(proposal)}`}
      </p>
      <ForecastList viewer={viewer} view={view.forecast} />
      <details class="card">
        <summary>{say.settings}</summary>
        <dl class="facts">
          {Object.keys(listPresets[form.preset]).map(key => (
            <Fact name={settingName(viewer, key)}>
              {settingValue(viewer, key, Object.entries(list).find(([name]) => name === key)?.[1])}
            </Fact>
          ))}
        </dl>
      </details>
      <p class="soft small">{say.bound(bound.most, bound.registered)}</p>
    </>
  );
}

function nameFaultText(viewer: Viewer, { nameFault }: NewListView): string {
  return addressSentences[viewer.language].nameFaults[nameFault ?? 'name-taken'];
}
