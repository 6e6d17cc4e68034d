import type { VNode } from 'preact';
import { day } from '../../../foundation/i18n/format.js';
import type { FigureChange } from '../../../intake/steering/figure-changes.service.js';
import { defaultFigures, figureBounds, figureNames, type Figures } from '../../../intake/steering/figures.js';
import type { PastDraft, ReplayedSteer } from '../../../intake/steering/replay.js';
import type { Replay } from '../../../intake/steering/replays.service.js';
import { Changes } from '../figures/figure-parts.js';
import { figureWords, steeredBecause } from '../figures/figure-words.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './board-figures.en.js';
import { fr } from './board-figures.fr.js';
import { BoardTabs } from './board-tabs.js';

const sentences = { fr, en };

export const longestFigureReason = 1_000;
const shownAnnouncements = 50;

/** What was written in the form, as it was written; a share in percent. */
export type WrittenFigures = Readonly<Record<keyof Figures, string>> & { readonly reason: string };
export type FigureTrouble = 'reason-missing' | 'reason-too-long' | 'same' | 'moved-on';

export interface BoardFiguresView {
  readonly figures: Figures;
  readonly changes: readonly FigureChange[];
  /** Of people, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly form?: WrittenFigures;
  readonly wrong?: ReadonlySet<string>;
  readonly trouble?: FigureTrouble;
  readonly replay?: Replay;
  readonly done?: unknown;
}

/** Every threshold, what other values would have done, and who changed what. */
export function boardFiguresPage(viewer: Viewer, view: BoardFiguresView): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <BoardTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">
        {say.lead} <a href="/figures">{say.publicPage}</a>
      </p>
      {view.trouble === 'moved-on' || view.trouble === 'same' ? (
        <p class="notice bad" role="alert">
          {view.trouble === 'same' ? say.same : say.movedOn}
        </p>
      ) : null}
      {view.replay === undefined ? null : <Replayed viewer={viewer} replay={view.replay} />}
      <Form viewer={viewer} view={view} />
      <h2>{say.changes}</h2>
      <Changes viewer={viewer} changes={view.changes} names={view.names} />
    </>,
    { status: statusOf(view) },
  );
}

function statusOf({ wrong, trouble }: BoardFiguresView): number {
  if (trouble === 'moved-on') return 409;
  return trouble !== undefined || (wrong?.size ?? 0) > 0 ? 422 : 200;
}

/** As a person writes it. */
export function writtenFigure(name: keyof Figures, value: number): string {
  return String(name === 'listShare' ? Math.round(value * 1000) / 10 : value);
}

function Form({ viewer, view }: { viewer: Viewer; view: BoardFiguresView }): VNode {
  const say = sentences[viewer.language];
  const words = figureWords[viewer.language];
  const { figures, form, wrong, trouble } = view;
  return (
    <PostForm viewer={viewer} action="/board/figures">
      <input type="hidden" name="seenId" value={view.changes[0]?.id ?? ''} />
      {figureNames.map(name => {
        const { label, meaning, unit } = words.names[name];
        const [least, most] = figureBounds[name];
        const now = writtenFigure(name, figures[name]);
        const value = form?.[name] ?? now;
        const unitHere = name === 'listShare' ? ` (${say.percent})` : '';
        const hint = `${meaning} ${say.bounds(writtenFigure(name, least), unit(most))} ${unit(defaultFigures[name])}.`;
        return (
          <Field
            name={name}
            type="number"
            label={`${label}${unitHere}${value === now ? '' : ` · ${say.current(unit(figures[name]))}`}`}
            hint={hint}
            value={value}
            min={writtenFigure(name, least)}
            max={writtenFigure(name, most)}
            step={name === 'listShare' ? '0.1' : '1'}
            error={wrong?.has(name) ? say.boundsWrong(writtenFigure(name, least), unit(most)) : undefined}
          />
        );
      })}
      <TextField
        name="reason"
        label={say.reason}
        hint={say.reasonHint}
        value={form?.reason ?? ''}
        maxLength={longestFigureReason}
        dir="auto"
        error={
          trouble === 'reason-missing'
            ? say.reasonMissing
            : trouble === 'reason-too-long'
              ? say.reasonTooLong
              : undefined
        }
      />
      <p class="actions">
        <button type="submit" class="quiet" formaction="/board/figures/replay">
          {say.replay}
        </button>
        <button type="submit">{say.save}</button>
      </p>
    </PostForm>
  );
}

function Replayed({ viewer, replay }: { viewer: Viewer; replay: Replay }): VNode {
  const say = sentences[viewer.language];
  const { steered, letGo, isCut } = replay;
  return (
    <section class="card" id="replay">
      <h2>{say.replayTitle}</h2>
      <p>
        <strong>{say.replayCount(steered.length)}</strong>
      </p>
      <ul class="rows">
        {steered.slice(0, shownAnnouncements).map(one => (
          <Steered viewer={viewer} steered={one} />
        ))}
      </ul>
      <More viewer={viewer} count={steered.length} />
      {letGo.length === 0 ? null : (
        <>
          <p>
            <strong>{say.replayLetGo(letGo.length)}</strong>
          </p>
          <ul class="rows">
            {letGo.slice(0, shownAnnouncements).map(one => (
              <LetGo viewer={viewer} draft={one} />
            ))}
          </ul>
          <More viewer={viewer} count={letGo.length} />
        </>
      )}
      {isCut ? <p class="notice">{say.cut}</p> : null}
      <p class="soft small">{say.approximate}</p>
    </section>
  );
}

function More({ viewer, count }: { viewer: Viewer; count: number }): VNode | null {
  if (count <= shownAnnouncements) return null;
  return <p class="soft">{sentences[viewer.language].more(count - shownAnnouncements)}</p>;
}

function Steered({ viewer, steered }: { viewer: Viewer; steered: ReplayedSteer }): VNode {
  const say = sentences[viewer.language];
  const { subject, at, reason, copies, people, wasSteered } = steered;
  return (
    <li>
      <span class="title cut-in" dir="auto">
        {subject.trim() || say.noSubject}
      </span>{' '}
      <span class={wasSteered ? 'tag' : 'tag wait'}>{wasSteered ? say.replayAlready : say.replayNew}</span>
      <p class="soft">
        {day(viewer.language, at, viewer.timeZone)} · {steeredBecause(viewer.language, reason)} ·{' '}
        {say.copies(copies)} · {say.spared(people)}
      </p>
    </li>
  );
}

function LetGo({ viewer, draft: { subject, at, reason } }: { viewer: Viewer; draft: PastDraft }): VNode {
  const say = sentences[viewer.language];
  return (
    <li>
      <span class="title cut-in" dir="auto">
        {subject.trim() || say.noSubject}
      </span>
      <p class="soft">
        {day(viewer.language, at, viewer.timeZone)} · {steeredBecause(viewer.language, reason)}
      </p>
    </li>
  );
}
