import type { VNode } from 'preact';
import type { Decision } from '../../../channels/posting/decision.js';
import { policyText } from '../../../channels/posting/reason-text.js';
import { bytes } from '../../../foundation/i18n/format.js';
import { AnnounceLink } from '../drafts/announce-link.js';
import { BrakePart, brakeSentences, brakeStatus } from '../brake/brake-part.js';
import { JoiningFacts, JoiningState, JoinLink, joinSentences } from '../joining/joining-part.js';
import type { JoiningView } from '../joining/list-joining.js';
import { requestSentences } from '../joining/request-sentences.js';
import { Done } from '../layout/done.js';
import { Fact } from '../layout/fact.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import type { ListInSight } from './list-sight.js';
import type { ShownRoster } from './list-roster.js';
import type { ShownWaiting } from './list-waiting.js';
import { hasTabs, ListTabs } from './list-tabs.js';
import { OwnPosts } from './own-posts.js';
import { en } from './lists.en.js';
import { fr } from './lists.fr.js';

const sentences = { fr, en };

export interface ListView extends ListInSight, ShownRoster, ShownWaiting {
  /** At the lists' domain. */
  readonly address: string;
  /** Of the list, for a role such as `owner` or `leave`. */
  readonly addressOf: (role: string) => string;
  readonly joining: JoiningView;
  /** What was just done. */
  readonly done: unknown;
  readonly canReadArchive: boolean;
  /** What would become of an ordinary message of the viewer; null for a stranger. */
  readonly own: Decision | null;
}

/** What a list is for, who may write to it, and the way to its archive. */
export function listPage(viewer: Viewer, view: ListView): Page {
  const say = sentences[viewer.language];
  const { list, address, heldCount } = view;
  return new Page(
    address,
    <>
      <p class="kicker">{view.group?.name ?? say.kicker}</p>
      <h1>
        {list.name}
        <wbr />
        <span class="domain">{address.slice(list.name.length)}</span>
      </h1>
      <ListTabs viewer={viewer} seen={view} />
      <Done sentences={joinSentences[viewer.language].done} code={view.done} />
      <Done sentences={say.done} code={view.done} />
      <Done sentences={brakeSentences[viewer.language].done} code={view.done} />
      <p class="lead">{list.description || say.noDescription}</p>
      {list.closedAt === null ? null : <p class="notice bad">{say.closed}</p>}
      {view.brake?.on ? <BrakePart viewer={viewer} listName={list.name} brake={view.brake} /> : null}
      {heldCount ? (
        <p class="notice">
          <a href="/moderation">{say.held(heldCount)}</a>
        </p>
      ) : null}
      {view.joining.requestCount ? (
        <p class="notice">
          {requestSentences[viewer.language].waiting(view.joining.requestCount)}.{' '}
          <a href={`/lists/${list.name}/requests`}>{joinSentences[viewer.language].requestsLink}</a>
        </p>
      ) : null}
      <JoiningState viewer={viewer} listName={list.name} joining={view.joining} />
      <p class="actions">
        {list.closedAt === null ? <WriteLinks viewer={viewer} view={view} /> : null}
        <JoinLink viewer={viewer} listName={list.name} joining={view.joining} />
        {view.canReadArchive && !hasTabs(view) ? (
          <a href={`/lists/${list.name}/archive`}>{say.archiveLink}</a>
        ) : null}
      </p>
      <OwnPosts viewer={viewer} decision={view.own} waiting={view.ownWaiting} />
      <h2>{isBraked(view) ? say.policyTitleBraked : say.policyTitle}</h2>
      <h3>{say.policyNames[list.policy] ?? list.policy}</h3>
      <ul>
        {policyText(viewer.language, list.policy).map(sentence => (
          <li>{sentence}</li>
        ))}
      </ul>
      <h2>{say.moreTitle}</h2>
      <Facts viewer={viewer} view={view} />
      {view.brake?.on === null ? <BrakePart viewer={viewer} listName={list.name} brake={view.brake} /> : null}
    </>,
    { status: brakeStatus(view.brake) },
  );
}

/** On the site for those who are signed in; by mail for everybody. */
function WriteLinks({ viewer, view: { list, address } }: { viewer: Viewer; view: ListView }): VNode {
  const say = sentences[viewer.language];
  if (viewer.personId === null) {
    return (
      <a class="button" href={`mailto:${address}`}>
        {say.write}
      </a>
    );
  }
  return (
    <>
      <a class="button" href={`/lists/${list.name}/posts/new`}>
        {say.write}
      </a>
      <a href={`mailto:${address}`}>{say.writeByMail}</a>
      <AnnounceLink viewer={viewer} />
    </>
  );
}

/** Everything waits just now, whoever writes: moderators see the brake itself, members what their own would meet. */
function isBraked({ own, brake }: ListView): boolean {
  return Boolean(brake?.on) || Boolean(own?.reasons.some(({ code }) => code === 'emergency-held'));
}

function Facts({ viewer, view }: { viewer: Viewer; view: ListView }): VNode {
  const say = sentences[viewer.language];
  const { list, subscriberCount, moderatorNames } = view;
  return (
    <dl class="facts">
      <Fact name={say.subscribers}>{subscriberCount && say.subscriberCount(subscriberCount)}</Fact>
      <Fact name={say.moderators}>{moderatorNames && (moderatorNames.join(', ') || say.noModerator)}</Fact>
      <Fact name={say.replies}>{say.replyTo[list.replyTo]}</Fact>
      <Fact name={say.archiveFor}>{say.archiveReaders[list.archive]}</Fact>
      <JoiningFacts viewer={viewer} joining={view.joining} addressOf={view.addressOf} />
      <Fact name={say.maxBytes}>{bytes(viewer.language, list.maxBytes)}</Fact>
      <Fact name={say.leave}>
        {say.leaveText} <a href={`mailto:${view.addressOf('leave')}`}>{view.addressOf('leave')}</a>
      </Fact>
      <Fact name={say.inCharge}>
        <a href={`mailto:${view.addressOf('owner')}`}>{view.addressOf('owner')}</a>
      </Fact>
    </dl>
  );
}
