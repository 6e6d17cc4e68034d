import type { VNode } from 'preact';
import { reasonText } from '../../../channels/posting/reason-text.js';
import { number } from '../../../foundation/i18n/format.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { TracedCommand, TracedForward, TracedPost } from '../../../intake/reception/trace.service.js';
import type { DeliveryState } from '../../../postoffice/delivery/delivery-states.js';
import { Field } from '../form/field.js';
import { Fact } from '../layout/fact.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { StateTag } from '../outbox/state-tag.js';
import { isOperator, type Viewer } from '../session/viewer.js';
import { copiesPath } from './trace-paths.js';
import { traceSentences } from './trace-sentences.js';

const states: readonly DeliveryState[] = [
  'sent',
  'captured',
  'pending',
  'deferred',
  'failed',
  'uncertain',
  'skipped',
];

export interface Found {
  readonly post: TracedPost;
  /** Copies name subscribers: not everybody who may trace a post may see them. */
  readonly showsCopies: boolean;
}

/** Where a message is. @param found null before anything was asked. */
export function tracePage(
  viewer: Viewer,
  {
    query,
    found,
    commands,
    forwards,
  }: {
    readonly query: string;
    readonly found: readonly Found[] | null;
    /** To addresses of lists that programs read. */
    readonly commands: readonly TracedCommand[];
    /** To lifetime addresses. */
    readonly forwards: readonly TracedForward[];
  },
): Page {
  const say = traceSentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{isOperator(viewer) ? say.leadOperator : say.leadPerson}</p>
      <form class="search" method="get" action="/trace" role="search">
        <Field name="q" type="search" label={say.query} value={query} />
        <button type="submit">{say.search}</button>
      </form>
      {found?.length === 0 && commands.length + forwards.length === 0 ? <Nothing viewer={viewer} /> : null}
      {found?.map(({ post, showsCopies }) => (
        <Traced viewer={viewer} post={post} showsCopies={showsCopies} />
      ))}
      {commands.map(command => (
        <Command viewer={viewer} command={command} />
      ))}
      {forwards.map(forward => (
        <Forward viewer={viewer} forward={forward} />
      ))}
    </>,
  );
}

function Nothing({ viewer }: { viewer: Viewer }): VNode {
  const say = traceSentences[viewer.language];
  return (
    <div class="card">
      <p>{say.nothing}</p>
      <p class="soft">{say.nothingHint}</p>
    </div>
  );
}

function Traced({ viewer, post, showsCopies }: { viewer: Viewer } & Found): VNode {
  const say = traceSentences[viewer.language];
  return (
    <article class="card">
      <h2>{asOneLine(post.subject) || say.noSubject}</h2>
      <dl class="facts">
        <Fact name={say.outcome}>
          <strong>{say.outcomes[post.outcome]}</strong> · {post.list}
        </Fact>
        <Fact name={say.reasons}>
          {post.reasons.map(reason => reasonText(viewer.language, reason)).join(' ')}
        </Fact>
        <Fact name={say.received}>
          <Moment viewer={viewer} at={post.receivedAt} isLong />
        </Fact>
        <Fact name={say.messageId}>
          <code>{post.messageId}</code>
        </Fact>
        <Fact name={say.copies}>
          <Counts viewer={viewer} post={post} />
        </Fact>
      </dl>
      {showsCopies && total(post) > 0 ? <a href={copiesPath(post)}>{say.allCopies}</a> : null}
    </article>
  );
}

/** What somebody ordered by mail, and what was done. */
function Command({ viewer, command }: { viewer: Viewer; command: TracedCommand }): VNode {
  const say = traceSentences[viewer.language];
  const { list, road, results, subject, receivedAt, messageId, authorAddress, identity } = command;
  return (
    <article class="card">
      <h2>{asOneLine(subject) || say.noSubject}</h2>
      <dl class="facts">
        <Fact name={say.outcome}>
          <strong>{say.command}</strong> · {list.replace('@', `-${road}@`)}
        </Fact>
        <Fact name={say.author}>
          {authorAddress} ({say.identities[identity]})
        </Fact>
        <Fact name={say.done}>
          {results.length === 0
            ? say.notObeyed
            : results.map(({ order, outcome }) => (
                <>
                  <code>
                    {order}: {outcome}
                  </code>{' '}
                </>
              ))}
        </Fact>
        <Fact name={say.received}>
          <Moment viewer={viewer} at={receivedAt} isLong />
        </Fact>
        <Fact name={say.messageId}>
          <code>{messageId}</code>
        </Fact>
      </dl>
    </article>
  );
}

/** What became of a mail to a member. What it is about is for its reader alone. */
function Forward({ viewer, forward }: { viewer: Viewer; forward: TracedForward }): VNode {
  const say = traceSentences[viewer.language];
  const { to, state, subject, receivedAt, messageId, returns, personId } = forward;
  return (
    <article class="card">
      <h2>{viewer.personId === personId ? asOneLine(subject) || say.noSubject : say.memberMail}</h2>
      <dl class="facts">
        <Fact name={say.outcome}>
          <strong>{say.forwarded[state]}</strong> · {to}
        </Fact>
        <Fact name={say.received}>
          <Moment viewer={viewer} at={receivedAt} isLong />
        </Fact>
        <Fact name={say.messageId}>
          <code>{messageId}</code>
        </Fact>
        <Fact name={say.copies}>
          <Counts viewer={viewer} post={forward} />
        </Fact>
        <Fact name={say.returns}>{returns === 0 ? null : returns}</Fact>
      </dl>
    </article>
  );
}

/** The account of a post's copies: what each state holds adds up to the whole. */
function Counts({ viewer, post }: { viewer: Viewer; post: Pick<TracedPost, 'counts'> }): VNode {
  const say = traceSentences[viewer.language];
  return (
    <>
      {say.balance(total(post))}
      {states
        .filter(state => post.counts[state] > 0)
        .map((state, index) => (
          <>
            {index === 0 ? ' = ' : ' + '}
            {number(viewer.language, post.counts[state])} <StateTag viewer={viewer} state={state} />
          </>
        ))}
    </>
  );
}

function total({ counts }: Pick<TracedPost, 'counts'>): number {
  return states.reduce((sum, state) => sum + counts[state], 0);
}
