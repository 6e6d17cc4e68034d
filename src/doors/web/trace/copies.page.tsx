import type { VNode } from 'preact';
import { asOneLine } from '../../../foundation/one-line.js';
import type { TracedPost } from '../../../intake/reception/trace.service.js';
import type { TracedCopy } from '../../../postoffice/delivery/delivery-counts.service.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { Pager } from '../layout/pager.js';
import { StateTag } from '../outbox/state-tag.js';
import type { Viewer } from '../session/viewer.js';
import { copiesPath, tracePath } from './trace-paths.js';
import { traceSentences } from './trace-sentences.js';

interface CopiesView {
  readonly post: TracedPost;
  readonly copies: readonly TracedCopy[];
  readonly isFirst: boolean;
  readonly hasMore: boolean;
}

/** Every copy of one post, with what the relay answered. */
export function copiesPage(viewer: Viewer, { post, copies, isFirst, hasMore }: CopiesView): Page {
  const say = traceSentences[viewer.language];
  const last = copies.at(-1);
  return new Page(
    say.copiesTitle,
    <div class="wide">
      <p class="kicker">
        <a href={tracePath(post)}>← {say.back}</a>
      </p>
      <h1>{asOneLine(post.subject) || say.noSubject}</h1>
      <p class="soft">{post.list}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.columns.address}</th>
            <th scope="col">{say.columns.state}</th>
            <th scope="col">{say.columns.reply}</th>
            <th scope="col">{say.columns.attempts}</th>
            <th scope="col">{say.columns.at}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map(copy => (
            <Copy viewer={viewer} copy={copy} />
          ))}
        </tbody>
      </table>
      <Pager
        viewer={viewer}
        newest={isFirst ? null : copiesPath(post)}
        older={hasMore && last ? copiesPath(post, last.id) : null}
      />
    </div>,
  );
}

function Copy({ viewer, copy }: { viewer: Viewer; copy: TracedCopy }): VNode {
  const say = traceSentences[viewer.language];
  const answer = [copy.code, copy.reply].filter(part => part !== null).join(' ');
  return (
    <tr>
      <td class="full address">{copy.address}</td>
      <td>
        <StateTag viewer={viewer} state={copy.state} />
      </td>
      <td class="full small">{copy.skippedFor === null ? answer : say.replacedBy}</td>
      <td class="soft small number">{copy.attempts}</td>
      <td class="soft small">{copy.answeredAt ? <Moment viewer={viewer} at={copy.answeredAt} /> : null}</td>
    </tr>
  );
}
