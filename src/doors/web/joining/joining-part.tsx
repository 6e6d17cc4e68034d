import type { VNode } from 'preact';
import { PostForm } from '../form/post-form.js';
import { Fact } from '../layout/fact.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './join.en.js';
import { fr } from './join.fr.js';
import type { JoiningView } from './list-joining.js';

export const joinSentences = { fr, en };

interface Props {
  readonly viewer: Viewer;
  readonly listName: string;
  readonly joining: JoiningView;
}

/** What somebody is to a list, where that is worth a line. */
export function JoiningState({ viewer, listName, joining }: Props): VNode | null {
  const say = joinSentences[viewer.language];
  if (joining.mine === 'requested') {
    return (
      <div class="notice">
        <p>{say.waiting}</p>
        <PostForm viewer={viewer} action={`/lists/${listName}/join/withdrawal`}>
          <button type="submit" class="quiet">
            {say.withdraw}
          </button>
        </PostForm>
      </div>
    );
  }
  if (joining.mine === 'nothing') return null;
  return (
    <p class="soft">
      {say.subscribed} <a href={`/lists/${listName}/departure`}>{say.leaveLink}</a>
    </p>
  );
}

/** The way in, for whoever is not there. */
export function JoinLink({ viewer, listName, joining }: Props): VNode | null {
  const say = joinSentences[viewer.language];
  if (joining.mine !== 'nothing' || joining.admission === 'closed') return null;
  return (
    <a href={`/lists/${listName}/join`}>{joining.admission === 'requested' ? say.askLink : say.joinLink}</a>
  );
}

/** Who may subscribe, and how it is done without this page. */
export function JoiningFacts({
  viewer,
  joining,
  addressOf,
}: {
  readonly viewer: Viewer;
  readonly joining: JoiningView;
  /** Of the list, for a role such as `join`. */
  readonly addressOf: (role: string) => string;
}): VNode {
  const say = joinSentences[viewer.language];
  return (
    <>
      <Fact name={say.who}>{say.ways[joining.way]}</Fact>
      {joining.way === 'closed' ? null : (
        <Fact name={say.byMail}>
          {say.byMailText} <a href={`mailto:${addressOf('join')}`}>{addressOf('join')}</a>
        </Fact>
      )}
      <Fact name={say.help}>
        {say.helpText} <a href={`mailto:${addressOf('request')}?subject=help`}>{addressOf('request')}</a>
      </Fact>
    </>
  );
}
