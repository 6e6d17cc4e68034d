import type { VNode } from 'preact';
import type { RosterMember } from '../../../community/groups/member-roster.service.js';
import { type GroupStance, GroupTabs } from '../groups/group-tabs.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { peopleSentences } from './people-sentences.js';
import { Day, Promotion, RosterCount, RosterForm, RosterPages } from './roster-parts.js';

export interface MembersView {
  readonly stance: GroupStance;
  readonly members: readonly RosterMember[];
  /** Over all pages. */
  readonly total: number;
  readonly page: number;
  readonly kept: Readonly<Record<string, string>>;
  /** Null for a member, who sees names only. */
  readonly invitationCount: number | null;
  readonly done: unknown;
}

/** Who belongs to a group: with addresses and all for those who run it, by name for its members. */
export function membersPage(viewer: Viewer, view: MembersView): Page {
  const say = peopleSentences[viewer.language];
  const { group } = view.stance;
  const path = `/groups/${group.slug}/members`;
  const isFull = view.invitationCount !== null;
  return new Page(
    `${say.membersTitle} · ${group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>{group.name}</a>
      </p>
      <h1>{say.membersTitle}</h1>
      <GroupTabs viewer={viewer} stance={view.stance} />
      <Done sentences={say.done} code={view.done} />
      {isFull ? (
        <p class="actions">
          <a class="button" href={`${path}/add`}>
            {say.add}
          </a>
          <a href={`${path}/export`}>{say.export}</a>
          {view.invitationCount ? (
            <a href={`${path}/invitations`}>{say.invitations(view.invitationCount)}</a>
          ) : null}
        </p>
      ) : (
        <p class="soft">{say.namesOnly}</p>
      )}
      <RosterForm
        viewer={viewer}
        path={path}
        kept={view.kept}
        filters={[
          { name: 'who', label: say.who, choices: say.whos },
          { name: 'role', label: say.role, choices: say.roles },
          ...(isFull ? [{ name: 'reach', label: say.reach, choices: say.reaches }] : []),
          { name: 'sort', label: say.sort, choices: say.sorts },
        ]}
      />
      <RosterCount
        viewer={viewer}
        path={path}
        kept={view.kept}
        total={view.total}
        all={view.total === 0 ? say.emptyGroup : say.membersCount(view.total)}
      />
      {view.members.length === 0 ? null : isFull ? (
        <Table viewer={viewer} view={view} path={path} />
      ) : (
        <Names viewer={viewer} members={view.members} />
      )}
      <RosterPages viewer={viewer} path={path} kept={view.kept} page={view.page} total={view.total} />
    </>,
  );
}

function Table({ viewer, view, path }: { viewer: Viewer; view: MembersView; path: string }): VNode {
  const say = peopleSentences[viewer.language];
  return (
    <table class="wide">
      <thead>
        <tr>
          <th>{say.columns.name}</th>
          <th>{say.columns.promotion}</th>
          <th>{say.columns.address}</th>
          <th>{say.columns.since}</th>
        </tr>
      </thead>
      <tbody>
        {view.members.map(member => (
          <tr>
            <td class="full">
              <a class="title" href={`${path}/${member.personId}`}>
                {member.name || say.noName}
              </a>{' '}
              <Tags viewer={viewer} member={member} />
            </td>
            <td>
              <Promotion year={member.promotion} />
            </td>
            <td class="address full">{member.address}</td>
            <td class="soft">
              <Day viewer={viewer} at={member.joinedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tags({ viewer, member }: { viewer: Viewer; member: RosterMember }): VNode {
  const say = peopleSentences[viewer.language];
  return (
    <>
      {member.role === 'animator' ? <span class="tag">{say.animator}</span> : null}{' '}
      {member.isDeceased ? <span class="tag wait">{say.deceased}</span> : null}{' '}
      {member.address === '' ? <span class="tag bad">{say.noAddress}</span> : null}
    </>
  );
}

function Names({ viewer, members }: { viewer: Viewer; members: readonly RosterMember[] }): VNode {
  const say = peopleSentences[viewer.language];
  return (
    <ul class="rows">
      {members.map(({ name, promotion, role }) => (
        <li>
          {name || say.noName} <Promotion year={promotion} />{' '}
          {role === 'animator' ? <span class="tag">{say.animator}</span> : null}
        </li>
      ))}
    </ul>
  );
}
