import type { VNode } from 'preact';
import type { BrakeOn } from '../../../community/lists/brakes.service.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Moment } from '../layout/moment.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './brake.en.js';
import { fr } from './brake.fr.js';

export const brakeSentences = { fr, en };

/** What is wrong: with the hours, or with what somebody else did meanwhile. */
export type BrakeTrouble = 'hours' | 'already' | 'off';

export interface BrakeView {
  /** Null while it is off. */
  readonly on: BrakeOn | null;
  readonly mayPull: boolean;
  /** As written; the form comes back with it. */
  readonly hours: string;
  readonly trouble?: BrakeTrouble;
}

/** Hours that make no sense are 422, a moment that has passed 409. */
export function brakeStatus(brake: BrakeView | null): number {
  if (brake?.trouble === undefined) return 200;
  return brake.trouble === 'hours' ? 422 : 409;
}

interface Props {
  readonly viewer: Viewer;
  readonly listName: string;
  readonly brake: BrakeView;
}

/** The emergency brake on the page of its list: mails lead to it by its name, `#brake`. */
export function BrakePart({ viewer, listName, brake }: Props): VNode {
  const say = brakeSentences[viewer.language];
  const { on, mayPull, trouble } = brake;
  return (
    <section id="brake" class="card">
      <h2>{say.title}</h2>
      {trouble === 'already' || trouble === 'off' ? (
        <p class="notice" role="alert">
          {say.troubles[trouble]}
        </p>
      ) : null}
      {on === null ? <p>{say.what}</p> : <State viewer={viewer} on={on} />}
      {mayPull && on === null ? <Pull viewer={viewer} listName={listName} brake={brake} /> : null}
      {mayPull && on !== null ? <Release viewer={viewer} listName={listName} /> : null}
    </section>
  );
}

function State({ viewer, on }: { viewer: Viewer; on: BrakeOn }): VNode {
  const say = brakeSentences[viewer.language];
  const isItself = on.cause !== 'hand';
  return (
    <>
      <p>
        <strong>
          {say.on} <Moment viewer={viewer} at={on.until} isLong />.
        </strong>{' '}
        {say.afterwards}
      </p>
      <p class="soft">
        {say.since} <Moment viewer={viewer} at={on.pulledAt} />,{' '}
        {isItself ? say.itself : <Who viewer={viewer} name={on.pulledByName} />}.
        {isItself ? ` ${say.causes[on.cause]}` : ''}
      </p>
    </>
  );
}

function Who({ viewer, name }: { viewer: Viewer; name: string | null }): VNode {
  const say = brakeSentences[viewer.language];
  return <bdi>{name === null ? say.bySomebody : say.by(name)}</bdi>;
}

function Pull({ viewer, listName, brake }: Props): VNode {
  const say = brakeSentences[viewer.language];
  return (
    <PostForm viewer={viewer} action={`/lists/${listName}/brake`}>
      <Field
        name="hours"
        type="number"
        min={1}
        max={72}
        label={say.hours}
        hint={say.hoursHint}
        value={brake.hours}
        error={brake.trouble === 'hours' ? say.troubles.hours : undefined}
        required
      />
      <button type="submit" class="danger">
        {say.pull}
      </button>
    </PostForm>
  );
}

function Release({ viewer, listName }: Omit<Props, 'brake'>): VNode {
  const say = brakeSentences[viewer.language];
  return (
    <PostForm viewer={viewer} action={`/lists/${listName}/brake/release`}>
      <p>{say.releasing}</p>
      <button type="submit">{say.release}</button>
    </PostForm>
  );
}
