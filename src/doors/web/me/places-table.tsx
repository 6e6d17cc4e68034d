import type { VNode } from 'preact';
import type { ListOfPerson } from '../../../community/audiences/lists-of-person.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { PostForm } from '../form/post-form.js';
import type { Viewer } from '../session/viewer.js';
import type { Place } from './places.js';
import { isPausedAt, meSentences, receptionText } from './reception.js';

/** Groups as headings, their lists below, each with how it is received. On a phone each list is a card. */
export function PlacesTable({
  viewer,
  places,
  now,
}: {
  viewer: Viewer;
  places: readonly Place[];
  now: Date;
}): VNode {
  const say = meSentences[viewer.language];
  const groupCount = places.filter(({ role }) => role !== null).length;
  const listCount = places.reduce((sum, { lists }) => sum + lists.length, 0);
  return (
    <table class="places wide">
      <caption>{say.count(groupCount, listCount)}</caption>
      <thead>
        <tr>
          <th scope="col">{say.list}</th>
          <th scope="col">{say.reception}</th>
          <th scope="col">{say.address}</th>
          <th scope="col">
            <span class="unseen">{say.actions}</span>
          </th>
        </tr>
      </thead>
      {places.map(place => (
        <tbody>
          <GroupRow viewer={viewer} place={place} />
          {place.lists.map(entry => (
            <ListRow viewer={viewer} entry={entry} now={now} />
          ))}
          {place.lists.length === 0 ? (
            <tr>
              <td class="soft" colspan={4}>
                {say.noListHere}
              </td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
}

function GroupRow({ viewer, place: { group, role } }: { viewer: Viewer; place: Place }): VNode {
  const say = meSentences[viewer.language];
  return (
    <tr class="heading">
      <th scope="rowgroup" colspan={3}>
        {group === null ? say.noGroup : <GroupName group={group} role={role} />}{' '}
        {role === null ? null : (
          <span class={role === 'animator' ? 'tag good' : 'tag'}>{say.role[role]}</span>
        )}
        {group !== null && role === null ? <span class="soft small">{say.outside}</span> : null}
      </th>
      <td class="number">
        {group === null || role === null ? null : (
          <a href={`/groups/${group.slug}/departure`} aria-label={say.leaveGroupNamed(group.name)}>
            {say.leaveGroup}
          </a>
        )}
      </td>
    </tr>
  );
}

/** Somebody may receive a list of a private group whose page is not for them. */
function GroupName({ group, role }: { group: Group; role: Place['role'] }): VNode {
  const { name, slug, visibility } = group;
  return role === null && visibility === 'private' ? <>{name}</> : <a href={`/groups/${slug}`}>{name}</a>;
}

function ListRow({ viewer, entry, now }: { viewer: Viewer; entry: ListOfPerson; now: Date }): VNode {
  const say = meSentences[viewer.language];
  const { list, subscription, isByRule } = entry;
  const isPaused = isPausedAt(subscription, now);
  const reception = receptionText(viewer, subscription, now);
  return (
    <tr>
      <td class="full">
        <a class="title" href={`/lists/${list.name}`}>
          {list.name}
        </a>{' '}
        {isByRule ? (
          <span class="tag" title={say.byRuleHint}>
            {say.byRule}
          </span>
        ) : null}
        <p class="soft small">{list.description}</p>
      </td>
      <td>
        {isPaused ? <span class="tag wait">{reception}</span> : reception}
        {subscription?.receivesOwn === false ? <p class="soft small">{say.withoutOwn}</p> : null}
      </td>
      <td class="soft">{subscription?.address ?? say.preferred}</td>
      <td class="number">
        {isPaused ? (
          <PostForm viewer={viewer} action={`/me/lists/${list.name}/resumption`} class="inline">
            <button class="link" type="submit" aria-label={say.resumeNamed(list.name)}>
              {say.resumeList}
            </button>
          </PostForm>
        ) : null}{' '}
        <a href={`/me/lists/${list.name}`} aria-label={say.setNamed(list.name)}>
          {say.set}
        </a>
      </td>
    </tr>
  );
}
