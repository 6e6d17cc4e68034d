import type { VNode } from 'preact';
import { CheckField, SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './departure.en.js';
import { fr } from './departure.fr.js';
import type { GroupStance } from './group-tabs.js';

const sentences = { fr, en };

/** Those who could run the group, as far as they were found. */
export interface Successors {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly promotion: number | null;
  }[];
  /** That were searched for; may be empty. */
  readonly words: string;
  /** There are more than these. */
  readonly isCut: boolean;
  /** The group has no other member. */
  readonly isAlone: boolean;
}

export interface DepartureView {
  readonly stance: GroupStance;
  /** Of the group, that the viewer receives. */
  readonly listNames: readonly string[];
  /** Null for somebody who can leave without naming anybody. */
  readonly successors: Successors | null;
  /** Of the operators. */
  readonly contactAddress: string;
  /** The form came back because nobody was named. */
  readonly isWrong?: boolean;
  readonly refuses?: boolean;
}

/** What leaving means, before it is done. */
export function departurePage(viewer: Viewer, view: DepartureView): Page {
  const say = sentences[viewer.language];
  const { group, standing } = view.stance;
  return new Page(
    say.title(group.name),
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>← {say.back}</a>
      </p>
      <h1>{say.title(group.name)}</h1>
      <p class="lead">{say.lead}</p>
      {view.listNames.length === 0 ? null : (
        <>
          <p>{say.lists(view.listNames.length)}</p>
          <ul>
            {view.listNames.map(name => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {standing.isAnimator ? `${say.animates} ` : null}
        {say.moderates} {say.comeBack}
      </p>
      {view.successors?.isAlone ? (
        <p class="notice bad">{say.alone(view.contactAddress)}</p>
      ) : (
        <>
          {view.successors === null ? null : <Search viewer={viewer} view={view} {...view.successors} />}
          <LeaveForm viewer={viewer} view={view} />
        </>
      )}
    </>,
    { status: view.isWrong ? 422 : 200 },
  );
}

/** Of a group too big to choose from at a glance. */
function Search({
  viewer,
  view,
  people,
  words,
  isCut,
}: Successors & { viewer: Viewer; view: DepartureView }): VNode {
  const say = sentences[viewer.language];
  return (
    <>
      <p class="notice">{say.lastAnimator}</p>
      {isCut || words !== '' ? (
        <form method="get" action={`/groups/${view.stance.group.slug}/departure`} role="search">
          <Field name="q" type="search" label={say.search} value={words} />
          <p class="soft" role="status">
            {say.found(people.length, isCut)}
          </p>
          <button type="submit" class="quiet">
            {say.searchNow}
          </button>
        </form>
      ) : null}
    </>
  );
}

function LeaveForm({ viewer, view }: { viewer: Viewer; view: DepartureView }): VNode {
  const say = sentences[viewer.language];
  const { slug } = view.stance.group;
  return (
    <PostForm viewer={viewer} action={`/groups/${slug}/departure`}>
      {view.successors === null ? null : (
        <>
          <input type="hidden" name="q" value={view.successors.words} />
          <SelectField
            name="successor"
            label={say.successor}
            choices={[
              { value: '', label: say.chooseSuccessor },
              ...view.successors.people.map(({ id, name, promotion }) => ({
                value: id,
                label: promotion === null ? name : `${name} (X ${promotion})`,
              })),
            ]}
            error={view.isWrong ? say.successorWrong : undefined}
          />
        </>
      )}
      <CheckField
        name="refuses"
        label={say.refuses}
        hint={say.refusesHint}
        isChecked={view.refuses ?? false}
      />
      <p class="actions">
        <button class="danger" type="submit">
          {say.leave}
        </button>
        <a href={`/groups/${slug}`}>{say.stay}</a>
      </p>
    </PostForm>
  );
}
