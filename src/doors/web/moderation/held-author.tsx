import type { VNode } from 'preact';
import { day } from '../../../foundation/i18n/format.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { Viewer } from '../session/viewer.js';
import { heldSentences } from './held-sentences.js';
import type { HeldView } from './held-view.js';
import { moderationSentences } from './moderation-sentences.js';
import type { PosterRecord } from './poster-records.js';
import { queueSentences } from './queue-sentences.js';

interface Props {
  readonly viewer: Viewer;
  readonly view: HeldView;
}

/** Who wrote it, how sure we are of that, and what they did on this list before. */
export function HeldAuthor({ viewer, view }: Props): VNode {
  const say = heldSentences[viewer.language];
  const { authorName, authorAddress, identity } = view.item.post;
  const name = asOneLine(authorName);
  return (
    <section class="author">
      <p class="anywhere" dir="auto">
        {name === '' ? null : <bdi class="title cut name">{name}</bdi>}{' '}
        <bdi class={name === '' ? 'title' : 'soft'}>
          {authorAddress || moderationSentences[viewer.language].noAuthor}
        </bdi>
      </p>
      <p>
        <span class={tagOf[identity]}>{queueSentences[viewer.language].identities[identity]}</span>{' '}
        <span class="small">{say.identityHints[identity]}</span>
      </p>
      {authorAddress === '' ? null : (
        <p class="soft small anywhere" dir="auto">
          {identity === 'proven'
            ? recordText(viewer, view.record)
            : say.recordIfTrue(recordText(viewer, view.record))}
        </p>
      )}
    </section>
  );
}

const tagOf = { proven: 'tag good', unproven: 'tag wait', contradicted: 'tag bad' } as const;

/** One line on a phone's first screen: the text of the message has to be there too. */
function recordText(viewer: Viewer, record: PosterRecord): string {
  const say = heldSentences[viewer.language];
  const { person, subscribedSince, memberSince } = record;
  const on = (at: Date): string => day(viewer.language, at, viewer.timeZone);
  return [
    personText(viewer, person),
    subscribedSince === null ? say.notSubscribed : say.subscribedSince(on(subscribedSince)),
    ...(memberSince === null ? [] : [say.memberSince(on(memberSince))]),
    postsText(viewer, record),
  ].join(' · ');
}

function personText(viewer: Viewer, person: PosterRecord['person']): string {
  const say = heldSentences[viewer.language];
  if (person === null) return say.stranger;
  const name = person.promotion === null ? person.name : `${person.name} (X${person.promotion})`;
  return person.isRegistered ? say.person(name) : say.guest(name);
}

const shownOutcomes = ['distributed', 'rejected', 'discarded', 'steered', 'held'] as const;

function postsText(viewer: Viewer, { outcomes }: PosterRecord): string {
  const say = heldSentences[viewer.language];
  const all = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  if (all <= 1) return say.firstPost;
  const counted = shownOutcomes.flatMap(outcome => {
    const count = outcomes[outcome] ?? 0;
    return count === 0 ? [] : [say.outcomes[outcome](count)];
  });
  return say.posts(counted.join(', '));
}
