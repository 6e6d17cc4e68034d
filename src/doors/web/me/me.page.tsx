import type { VNode } from 'preact';
import type { OwnHeld } from '../../../channels/moderation/own-held.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import type { JoinRequest } from '../../../community/groups/join-request.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { Preferences } from '../../../community/lists/preferences.service.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { daysAfter, dayOf } from '../../../foundation/i18n/calendar.js';
import { day } from '../../../foundation/i18n/format.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import { OwnDrafts } from '../drafts/own-drafts.js';
import { CheckField, SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { issueSentences } from '../issues/issue-sentences.js';
import { LetterRows } from '../issues/letter-rows.js';
import type { LettersChoice } from '../issues/letters-shown.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { MeTabs } from './me-tabs.js';
import { WaitingPost } from './waiting-post.js';
import { PlacesTable } from './places-table.js';
import type { Place } from './places.js';
import { meSentences } from './reception.js';

export interface MeView {
  readonly places: readonly Place[];
  readonly requests: readonly { readonly request: JoinRequest; readonly group: Group }[];
  /** Subscriptions not yet in force. */
  readonly waiting: readonly { readonly subscription: Subscription; readonly list: List }[];
  /** Posts that have not left. */
  readonly posts: readonly OwnHeld[];
  /** What they have announced, or wanted to. */
  readonly drafts: readonly SteeringDraft[];
  readonly letters: LettersChoice;
  readonly preferences: Preferences;
  /** They see what waits on some list. */
  readonly moderates: boolean;
  readonly now: Date;
  /** A code of what was just done. */
  readonly done: unknown;
  /** The day written for a pause, when it comes back because it is none. */
  readonly wrongDay?: string;
}

/** All groups and lists of somebody, and what they want of all of them. */
export function mePage(viewer: Viewer, view: MeView): Page {
  const say = meSentences[viewer.language];
  const { places, requests, waiting, posts } = view;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      <Done sentences={issueSentences[viewer.language].done} code={view.done} />
      <Pause viewer={viewer} view={view} />
      {requests.length + waiting.length + posts.length === 0 ? null : <Waiting viewer={viewer} view={view} />}
      {places.length === 0 ? (
        <div class="card">
          <p>{say.nothing}</p>
          <p>
            <a class="button" href="/groups">
              {say.find}
            </a>
          </p>
        </div>
      ) : (
        <PlacesTable viewer={viewer} places={places} now={view.now} />
      )}
      <Letters viewer={viewer} letters={view.letters} />
      <OwnDrafts viewer={viewer} drafts={view.drafts} />
      <PreferencesForm viewer={viewer} view={view} />
      {view.moderates ? (
        <p>
          <a href="/me/moderation">{say.moderation}</a>
        </p>
      ) : null}
    </>,
    { status: view.wrongDay === undefined ? 200 : 422 },
  );
}

function Pause({ viewer, view }: { viewer: Viewer; view: MeView }): VNode {
  const say = meSentences[viewer.language];
  const { pause } = view.preferences;
  if (pause === null) return <PauseForm viewer={viewer} view={view} />;
  return (
    <div class="notice">
      <p>
        {pause.until === null
          ? say.paused
          : say.pausedUntil(day(viewer.language, pause.until, viewer.timeZone))}{' '}
        {say.pausedHint}
      </p>
      <PostForm viewer={viewer} action="/me/resumption">
        <button type="submit">{say.resume}</button>
      </PostForm>
    </div>
  );
}

function PauseForm({ viewer, view }: { viewer: Viewer; view: MeView }): VNode {
  const say = meSentences[viewer.language];
  return (
    <details class="card" open={view.wrongDay !== undefined}>
      <summary>{say.pauseTitle}</summary>
      <PostForm viewer={viewer} action="/me/pause" class="search">
        <Field
          name="until"
          type="date"
          label={say.pauseUntil}
          hint={say.pauseHint}
          min={dayOf(daysAfter(view.now, 1), viewer.timeZone)}
          value={view.wrongDay ?? ''}
          error={view.wrongDay === undefined ? undefined : say.pauseWrong}
        />
        <button type="submit">{say.pause}</button>
      </PostForm>
    </details>
  );
}

function Waiting({ viewer, view }: { viewer: Viewer; view: MeView }): VNode {
  const say = meSentences[viewer.language];
  return (
    <section>
      <h2>{say.waitingTitle}</h2>
      <ul class="rows">
        {view.posts.map(post => (
          <WaitingPost viewer={viewer} post={post} />
        ))}
        {view.requests.map(({ request, group }) => (
          <li>
            <a class="title" href={`/groups/${group.slug}`}>
              {say.requestTo(group.name)}
            </a>
            <p class="soft">{say.requestSince(day(viewer.language, request.createdAt, viewer.timeZone))}</p>
            <PostForm viewer={viewer} action={`/groups/${group.slug}/join/withdrawal`}>
              <input type="hidden" name="from" value="me" />
              <button class="link" type="submit">
                {say.withdraw}
              </button>
            </PostForm>
          </li>
        ))}
        {view.waiting.map(({ subscription, list }) => (
          <li>
            <a class="title" href={`/lists/${list.name}`}>
              {list.name}
            </a>
            <p class="soft">{say.waits[subscription.state]}</p>
            <PostForm viewer={viewer} action={`/me/lists/${list.name}/departure`}>
              <button class="link" type="submit">
                {say.giveUp}
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Letters({ viewer, letters }: { viewer: Viewer; letters: LettersChoice }): VNode | null {
  if (letters.letters.length === 0) return null;
  return (
    <section>
      <h2>{issueSentences[viewer.language].mine}</h2>
      <LetterRows viewer={viewer} choice={letters} from="places" />
    </section>
  );
}

function PreferencesForm({ viewer, view }: { viewer: Viewer; view: MeView }): VNode {
  const say = meSentences[viewer.language];
  return (
    <section>
      <h2>{say.preferencesTitle}</h2>
      <PostForm viewer={viewer} action="/me/preferences" class="card">
        <CheckField
          name="once"
          label={say.once}
          hint={say.onceHint}
          isChecked={view.preferences.receivesOnce}
        />
        <SelectField
          name="language"
          label={say.language}
          value={viewer.person?.language ?? viewer.language}
          choices={[
            { value: 'fr', label: say.languages.fr },
            { value: 'en', label: say.languages.en },
          ]}
        />
        <button type="submit">{say.save}</button>
      </PostForm>
    </section>
  );
}
