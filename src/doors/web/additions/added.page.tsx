import type { AddedLine } from '../../../community/additions/addition-records.service.js';
import { day } from '../../../foundation/i18n/format.js';
import { CheckField } from '../form/choice.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { additionSentences } from './add-view.js';

export interface AddedView {
  readonly line: AddedLine;
  readonly kind: 'group' | 'list';
  /** The group's name, or the list's address. */
  readonly name: string;
  readonly token: string;
}

/** Who added the reader, with which reason, and the way out. */
export function addedPage(viewer: Viewer, { line, kind, name, token }: AddedView): Page {
  const say = additionSentences[viewer.language];
  const on = day(viewer.language, line.at, viewer.timeZone);
  const title = say.addedTitle(name)[kind];
  return new Page(
    title,
    <>
      <h1>{title}</h1>
      <p class="lead">{line.byName === null ? say.addedOn(on) : say.addedBy(line.byName, on)}</p>
      {line.reason === '' ? null : <blockquote class="card lines">{line.reason}</blockquote>}
      <p>{say.stay}</p>
      <PostForm viewer={viewer} action={`/additions/${encodeURIComponent(token)}`}>
        {kind === 'group' ? (
          <CheckField name="refuses" label={say.neverAgain} hint={say.neverAgainHint} />
        ) : null}
        <button type="submit" class="danger">
          {say.leave[kind]}
        </button>
      </PostForm>
    </>,
  );
}

export function leftAgainPage(viewer: Viewer, { kind, name }: AddedView): Page {
  const say = additionSentences[viewer.language];
  const text = kind === 'group' ? say.leftGroup(name) : say.leftList(name);
  return plainPage(viewer, { title: say.leftTitle, text });
}

export function notTherePage(viewer: Viewer, { name }: AddedView): Page {
  const say = additionSentences[viewer.language];
  return plainPage(viewer, { title: say.notThereTitle, text: say.notThere(name) });
}

export function lastAnimatorPage(viewer: Viewer, { kind, name }: AddedView): Page {
  const say = additionSentences[viewer.language];
  return plainPage(viewer, { title: say.addedTitle(name)[kind], text: say.lastAnimator, status: 409 });
}

export function deadAdditionPage(viewer: Viewer): Page {
  const say = additionSentences[viewer.language];
  return plainPage(viewer, { title: say.deadLeaveTitle, text: say.deadLeave, status: 404 });
}
