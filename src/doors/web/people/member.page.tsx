import type { VNode } from 'preact';
import type { RecordedReason } from '../../../community/additions/addition-records.service.js';
import type { RosterMember } from '../../../community/groups/member-roster.service.js';
import { day } from '../../../foundation/i18n/format.js';
import { PostForm } from '../form/post-form.js';
import { type GroupStance, GroupTabs } from '../groups/group-tabs.js';
import { Done } from '../layout/done.js';
import { Fact } from '../layout/fact.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { peopleSentences } from './people-sentences.js';
import { RecordedConsent, RemovalForm } from './person-parts.js';

export interface MemberView {
  readonly stance: GroupStance;
  readonly member: RosterMember;
  /** Null for who came by themselves. */
  readonly recorded: RecordedReason | null;
  /** What was written in a form that came back. */
  readonly trouble?: { readonly reason: string };
  readonly done: unknown;
}

/** One member, for those who run the group: what they are, how they came, and what can be changed. */
export function memberPage(viewer: Viewer, view: MemberView): Page {
  const say = peopleSentences[viewer.language];
  const { member, stance } = view;
  const { group } = stance;
  const path = `/groups/${group.slug}/members`;
  const title = member.name || say.noName;
  return new Page(
    `${title} · ${group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>{group.name}</a> · <a href={path}>{say.back.group}</a>
      </p>
      <h1>{title}</h1>
      <GroupTabs viewer={viewer} stance={stance} />
      <Done sentences={say.done} code={view.done} />
      <dl class="facts">
        <Fact name={say.promotion}>{member.promotion === null ? say.notX : `X${member.promotion}`}</Fact>
        <Fact name={say.address}>{member.address || say.noAddress}</Fact>
        <Fact name={say.account}>{member.isRegistered ? say.ofDirectory : say.guest}</Fact>
        <Fact name={say.memberSince}>{day(viewer.language, member.joinedAt, viewer.timeZone)}</Fact>
        <Fact name={say.consent}>
          {view.recorded === null ? null : <RecordedConsent viewer={viewer} recorded={view.recorded} />}
        </Fact>
      </dl>
      <Role viewer={viewer} view={view} action={`${path}/${member.personId}/role`} />
      <RemovalForm
        viewer={viewer}
        kind="group"
        action={`${path}/${member.personId}/removal`}
        {...(view.trouble === undefined ? {} : { trouble: view.trouble })}
      />
    </>,
    view.trouble === undefined ? {} : { status: 422 },
  );
}

function Role({ viewer, view, action }: { viewer: Viewer; view: MemberView; action: string }): VNode {
  const say = peopleSentences[viewer.language];
  const isAnimator = view.member.role === 'animator';
  return (
    <>
      <h2>{say.roleTitle}</h2>
      <p>{isAnimator ? say.isAnimator : say.isMember}</p>
      <PostForm viewer={viewer} action={action}>
        <input type="hidden" name="role" value={isAnimator ? 'member' : 'animator'} />
        <button type="submit" class="quiet">
          {isAnimator ? say.makeMember : say.makeAnimator}
        </button>
      </PostForm>
    </>
  );
}
