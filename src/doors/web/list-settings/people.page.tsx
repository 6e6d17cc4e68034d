import type { VNode } from 'preact';
import type { Contact } from '../../../community/directory/directory.service.js';
import { CheckField, RadioField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import type { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './people.en.js';
import { fr } from './people.fr.js';
import { settingsPage } from './settings-frame.js';

const sentences = { fr, en };

export type PeopleFault = keyof typeof fr.faults;

export interface ModeratorShown extends Contact {
  readonly mayDecide: boolean;
  readonly isTold: boolean;
}

export interface PeopleView {
  readonly seen: ListInSight;
  /** Of the list's group. */
  readonly animators: readonly Contact[];
  readonly owners: readonly Contact[];
  readonly moderators: readonly ModeratorShown[];
  /** Where mail for those in charge arrives. */
  readonly ownerAddress: string;
  /** What was written, and what is wrong with it. */
  readonly written?: NewInCharge;
  readonly fault?: PeopleFault;
  readonly done?: unknown;
}

export interface NewInCharge {
  readonly address: string;
  readonly role: string;
  readonly mayDecide: boolean;
  readonly isTold: boolean;
}

const blank: NewInCharge = { address: '', role: 'moderator', mayDecide: true, isTold: true };

/** Who runs the list, and who sees, decides and is told. */
export function peoplePage(viewer: Viewer, view: PeopleView): Page {
  const say = sentences[viewer.language];
  return settingsPage(
    viewer,
    view.seen,
    'people',
    <>
      <Done sentences={say.done} code={view.done} />
      <Moderators viewer={viewer} view={view} />
      <h2>{say.owners}</h2>
      <p class="soft">
        {say.ownersHint} <a href={`mailto:${view.ownerAddress}`}>{view.ownerAddress}</a>.
      </p>
      {view.owners.length === 0 ? <p>{say.noOwner}</p> : <Owners viewer={viewer} view={view} />}
      <Add viewer={viewer} view={view} />
      <h2>{say.animators}</h2>
      {view.seen.group === null ? (
        <p>{say.noAnimator}</p>
      ) : (
        <>
          <p class="soft">{say.animatorsHint}</p>
          <p>{view.animators.map(({ name }) => name).join(', ')}</p>
        </>
      )}
    </>,
    { status: view.fault === undefined ? 200 : 422 },
  );
}

function pathOf({ seen }: PeopleView): string {
  return `/lists/${seen.list.name}/settings/people`;
}

function Moderators({ viewer, view }: { viewer: Viewer; view: PeopleView }): VNode {
  const say = sentences[viewer.language];
  return (
    <>
      <h2>{say.moderators}</h2>
      <p class="soft">{say.moderatorsHint}</p>
      {view.moderators.length === 0 ? <p>{say.noModerator}</p> : null}
      <ul class="rows">
        {view.moderators.map(moderator => (
          <Moderator viewer={viewer} path={`${pathOf(view)}/moderators`} moderator={moderator} />
        ))}
      </ul>
    </>
  );
}

function Moderator({
  viewer,
  path,
  moderator,
}: {
  viewer: Viewer;
  path: string;
  moderator: ModeratorShown;
}): VNode {
  const say = sentences[viewer.language];
  const { personId, name, address } = moderator;
  return (
    <li class="row">
      <p>
        <span class="title">{name}</span> <span class="soft small">{address}</span>
      </p>
      <PostForm viewer={viewer} action={`${path}/${personId}`} class="beside">
        <Tick
          id={`decides-${personId}`}
          name="mayDecide"
          label={say.decides}
          isChecked={moderator.mayDecide}
        />
        <Tick id={`told-${personId}`} name="isTold" label={say.told} isChecked={moderator.isTold} />
        <button class="quiet small" type="submit" aria-label={say.changeOf(name)}>
          {say.change}
        </button>
        <button
          class="danger small"
          type="submit"
          formaction={`${path}/${personId}/removal`}
          aria-label={say.removeOf(name)}
        >
          {say.remove}
        </button>
      </PostForm>
    </li>
  );
}

/** A box of its own: the same name stands in several forms of one page. */
function Tick({
  id,
  name,
  label,
  isChecked,
}: {
  id: string;
  name: string;
  label: string;
  isChecked: boolean;
}): VNode {
  return (
    <span class="choice">
      <input id={id} type="checkbox" name={name} checked={isChecked} />
      <label for={id}>{label}</label>
    </span>
  );
}

function Owners({ viewer, view }: { viewer: Viewer; view: PeopleView }): VNode {
  const say = sentences[viewer.language];
  return (
    <ul class="rows">
      {view.owners.map(({ personId, name, address }) => (
        <li class="row">
          <p>
            <span class="title">{name}</span> <span class="soft small">{address}</span>
          </p>
          <PostForm viewer={viewer} action={`${pathOf(view)}/owners/${personId}/removal`} class="beside">
            <button class="danger small" type="submit" aria-label={say.removeOf(name)}>
              {say.remove}
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}

function Add({ viewer, view }: { viewer: Viewer; view: PeopleView }): VNode {
  const say = sentences[viewer.language];
  const written = view.written ?? blank;
  const fault = view.fault;
  const roles = (['moderator', 'owner'] as const).map(value => ({
    value,
    label: say.roles[value],
    hint: say.roleHints[value],
  }));
  return (
    <section class="card">
      <h2>{say.add}</h2>
      <PostForm viewer={viewer} action={pathOf(view)}>
        <Field
          name="address"
          type="email"
          label={say.address}
          hint={say.addressHint}
          value={written.address}
          error={fault === undefined || fault === 'role' ? undefined : say.faults[fault]}
        />
        <RadioField
          name="role"
          label={say.as}
          choices={roles}
          value={written.role}
          error={fault === 'role' ? say.faults.role : undefined}
        />
        <CheckField name="mayDecide" label={say.decides} isChecked={written.mayDecide} />
        <CheckField name="isTold" label={say.told} isChecked={written.isTold} />
        <button type="submit">{say.addButton}</button>
      </PostForm>
    </section>
  );
}
