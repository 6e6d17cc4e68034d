import type { VNode } from 'preact';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import type { Figures } from '../../../intake/steering/figures.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './channels.en.js';
import { fr } from './channels.fr.js';

const sentences = { fr, en };

export interface ChannelsView {
  /** In force now. */
  readonly figures: Figures;
  /** Registered people. */
  readonly directory: number;
  /** Those of the platform and of the AX; null where there is none. */
  readonly letter: Letter | null;
  readonly ax: Letter | null;
}

/** The charter and the proper channels: what a refusal names, and what anybody may read. */
export function channelsPage(viewer: Viewer, view: ChannelsView): Page {
  const say = sentences[viewer.language];
  const { figures, directory } = view;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <div class="card">
        <p>{say.beginHint}</p>
        <p>
          <a class="button" href="/announce">
            {say.begin}
          </a>
        </p>
      </div>
      <h2>{say.placesTitle}</h2>
      <Places viewer={viewer} view={view} />
      <h2 id="charter">{say.charterTitle}</h2>
      <ul>
        {say.charter(figures, directory).map(line => (
          <li>{line}</li>
        ))}
      </ul>
      <h2 id="figures">{say.rulesTitle}</h2>
      <ul>
        {say.rules(figures).map(line => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="soft">{say.figuresHint}</p>
      <p class="notice aside">{say.arrived}</p>
    </>,
    { isIndexed: true },
  );
}

function Places({ viewer, view }: { viewer: Viewer; view: ChannelsView }): VNode {
  const say = sentences[viewer.language].places;
  const { letter, ax, figures } = view;
  return (
    <ul class="offers wide">
      <Place viewer={viewer} words={say.forum} rules={say.forum.rules} path="/forums" />
      {letter === null ? null : (
        <Place
          viewer={viewer}
          words={say.letter}
          rules={say.letter.rules(
            letter.maxLines,
            letter.lineWidth,
            letter.maxArticles,
            letter.closesDaysBefore,
          )}
          path={`/letters/${letter.slug}/propose`}
        />
      )}
      <Place viewer={viewer} words={say.list} rules={say.list.rules} path="/groups" />
      {ax === null ? null : (
        <Place viewer={viewer} words={say.ax} rules={say.ax.rules} path={`/letters/${ax.slug}`} />
      )}
      <Place viewer={viewer} words={say.exceptional} rules={say.exceptional.rules} path="/exceptional" />
      <Place viewer={viewer} words={say.direct} rules={say.direct.rules(figures)} path={null} />
    </ul>
  );
}

function Place({
  viewer,
  words,
  rules,
  path,
}: {
  viewer: Viewer;
  words: Readonly<Record<'name' | 'what' | 'who' | 'how' | 'link', string>>;
  rules: string;
  path: string | null;
}): VNode {
  const say = sentences[viewer.language];
  return (
    <li class="card offer">
      <h3>{words.name}</h3>
      <p>{words.what}</p>
      <dl class="facts">
        <dt>{say.under}</dt>
        <dd>{words.who}</dd>
        <dt>{say.bounds}</dt>
        <dd>{rules}</dd>
        <dt>{say.how}</dt>
        <dd>{words.how}</dd>
      </dl>
      {path === null ? null : (
        <p>
          <a href={path}>{words.link}</a>
        </p>
      )}
    </li>
  );
}
