import type { VNode } from 'preact';
import type { RecordedReason } from '../../../community/additions/addition-records.service.js';
import type { RosterSubscriber } from '../../../community/lists/subscriber-roster.service.js';
import { daysAfter, dayOf } from '../../../foundation/i18n/calendar.js';
import { day } from '../../../foundation/i18n/format.js';
import { RadioField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Fact } from '../layout/fact.js';
import { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import { isPausedAt } from '../me/reception.js';
import type { Viewer } from '../session/viewer.js';
import { peopleSentences } from './people-sentences.js';
import { RecordedConsent, RemovalForm } from './person-parts.js';
import { StateTags } from './subscribers.page.js';

export interface SubscriberView {
  readonly seen: ListInSight;
  /** The list's address. */
  readonly address: string;
  readonly subscriber: RosterSubscriber;
  /** Null for who came by themselves. */
  readonly recorded: RecordedReason | null;
  /** What was written in a form that came back. */
  readonly trouble?:
    | { readonly kind: 'reason-too-long'; readonly reason: string }
    | { readonly kind: 'until-wrong'; readonly until: string };
  readonly now: Date;
  readonly done: unknown;
}

/** One subscriber, for those in charge of the list. */
export function subscriberPage(viewer: Viewer, view: SubscriberView): Page {
  const say = peopleSentences[viewer.language];
  const { subscriber, seen, trouble } = view;
  const path = `/lists/${seen.list.name}/subscribers`;
  const action = `${path}/${subscriber.subscriptionId}`;
  const title = subscriber.name || subscriber.address || say.noName;
  return new Page(
    `${title} · ${view.address}`,
    <>
      <p class="kicker">
        <a href={`/lists/${seen.list.name}`}>{view.address}</a> · <a href={path}>{say.back.list}</a>
      </p>
      <h1>{title}</h1>
      <ListTabs viewer={viewer} seen={seen} />
      <Done sentences={say.done} code={view.done} />
      <dl class="facts">
        <Fact name={say.promotion}>
          {subscriber.promotion === null ? say.notX : `X${subscriber.promotion}`}
        </Fact>
        <Fact name={say.address}>{subscriber.address || say.noAddress}</Fact>
        <Fact name={say.mode}>
          <StateTags viewer={viewer} subscriber={subscriber} now={view.now} />
        </Fact>
        <Fact name={say.subscribedSince}>{day(viewer.language, subscriber.createdAt, viewer.timeZone)}</Fact>
        <Fact name={say.consent}>
          {view.recorded === null ? (
            say.consents[subscriber.consent]
          ) : (
            <RecordedConsent viewer={viewer} recorded={view.recorded} />
          )}
        </Fact>
      </dl>
      {subscriber.state === 'subscribed' ? (
        <>
          <Mode viewer={viewer} view={view} action={`${action}/mode`} />
          <Flag viewer={viewer} subscriber={subscriber} action={`${action}/flag`} />
        </>
      ) : null}
      <RemovalForm
        viewer={viewer}
        kind="list"
        action={`${action}/removal`}
        {...(trouble?.kind === 'reason-too-long' ? { trouble } : {})}
      />
    </>,
    trouble === undefined ? {} : { status: 422 },
  );
}

function Mode({ viewer, view, action }: { viewer: Viewer; view: SubscriberView; action: string }): VNode {
  const say = peopleSentences[viewer.language];
  const { subscriber, trouble, now } = view;
  const { pausedUntil } = subscriber;
  const isPaused = isPausedAt(subscriber, now);
  const until = isPaused && pausedUntil !== null ? dayOf(pausedUntil, viewer.timeZone) : '';
  const wrong = trouble?.kind === 'until-wrong' ? trouble : null;
  return (
    <>
      <h2>{say.modeTitle}</h2>
      <PostForm viewer={viewer} action={action}>
        <RadioField
          name="mode"
          label={say.mode}
          value={isPaused || wrong !== null ? 'paused' : 'each'}
          choices={[
            { value: 'each', label: say.modes.each },
            { value: 'paused', label: say.modes.paused },
          ]}
        />
        <Field
          name="until"
          type="date"
          label={say.until}
          hint={say.untilHint}
          min={dayOf(daysAfter(now, 1), viewer.timeZone)}
          value={wrong?.until ?? until}
          error={wrong === null ? undefined : say.untilWrong}
        />
        <button type="submit" class="quiet">
          {say.saveMode}
        </button>
      </PostForm>
    </>
  );
}

function Flag({
  viewer,
  subscriber,
  action,
}: {
  viewer: Viewer;
  subscriber: RosterSubscriber;
  action: string;
}): VNode {
  const say = peopleSentences[viewer.language];
  const { isModerated } = subscriber;
  return (
    <>
      <h2>{say.flagTitle}</h2>
      <p>{isModerated ? say.isFlagged : say.isFree}</p>
      <PostForm viewer={viewer} action={action}>
        <input type="hidden" name="moderated" value={isModerated ? 'no' : 'yes'} />
        <button type="submit" class="quiet">
          {isModerated ? say.unflag : say.flag}
        </button>
      </PostForm>
    </>
  );
}
