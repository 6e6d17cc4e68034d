import type { VNode } from 'preact';
import type { Session } from '../../../community/accounts/session.entity.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { browserName } from './browser-name.js';
import { en } from './sessions.en.js';
import { fr } from './sessions.fr.js';

const sentences = { fr, en };

/** The browsers somebody is signed in with, this one first. */
export function sessionsPage(
  viewer: Viewer,
  { sessions, done }: { sessions: readonly Session[]; done?: unknown },
): Page {
  const say = sentences[viewer.language];
  const [here, others] = [sessions.filter(isHere(viewer)), sessions.filter(one => !isHere(viewer)(one))];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={done} />
      <p class="lead">{say.lead}</p>
      <ul class="rows">
        {[...here, ...others].map(session => (
          <Row viewer={viewer} session={session} />
        ))}
      </ul>
      {others.length === 0 ? (
        <p class="soft">{say.alone}</p>
      ) : (
        <section class="card">
          <h2>{say.othersTitle}</h2>
          <p>{say.others(others.length)}</p>
          <PostForm viewer={viewer} action="/me/sessions/end-others">
            <button type="submit">{say.endOthers}</button>
          </PostForm>
        </section>
      )}
    </>,
  );
}

function Row({ viewer, session }: { viewer: Viewer; session: Session }): VNode {
  const say = sentences[viewer.language];
  const { browser, system } = browserName(session.userAgent);
  const name = say.browser(browser, system);
  return (
    <li class="with-action">
      <div>
        <span class="title">{name}</span>{' '}
        {isHere(viewer)(session) ? <span class="tag good">{say.here}</span> : null}
        <p class="soft">
          {say.opened} <Moment viewer={viewer} at={session.createdAt} /> · {say.seen}{' '}
          <Moment viewer={viewer} at={session.lastSeenAt} />
        </p>
      </div>
      {isHere(viewer)(session) ? null : (
        <PostForm viewer={viewer} action={`/me/sessions/${session.id}/end`}>
          <button class="quiet" type="submit" aria-label={say.endLabel(name)}>
            {say.end}
          </button>
        </PostForm>
      )}
    </li>
  );
}

function isHere({ session }: Viewer): (one: Session) => boolean {
  return one => one.id === session?.id;
}
