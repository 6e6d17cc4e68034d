import type { VNode } from 'preact';
import { CheckField, SelectField } from '../form/choice.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './departure.en.js';
import { fr } from './departure.fr.js';
import type { GroupStance } from './group-tabs.js';

const sentences = { fr, en };

export interface DepartureView {
  readonly stance: GroupStance;
  /** Of the group, that the viewer receives. */
  readonly listNames: readonly string[];
  /** Null for somebody who can leave without naming anybody; empty when there is nobody to name. */
  readonly successors: readonly { readonly id: string; readonly name: string }[] | null;
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
      {view.successors?.length === 0 ? (
        <p class="notice bad">{say.alone(view.contactAddress)}</p>
      ) : (
        <LeaveForm viewer={viewer} view={view} />
      )}
    </>,
    { status: view.isWrong ? 422 : 200 },
  );
}

function LeaveForm({ viewer, view }: { viewer: Viewer; view: DepartureView }): VNode {
  const say = sentences[viewer.language];
  const { slug } = view.stance.group;
  return (
    <PostForm viewer={viewer} action={`/groups/${slug}/departure`}>
      {view.successors === null ? null : (
        <>
          <p class="notice">{say.lastAnimator}</p>
          <SelectField
            name="successor"
            label={say.successor}
            choices={[
              { value: '', label: say.chooseSuccessor },
              ...view.successors.map(({ id, name }) => ({ value: id, label: name })),
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
