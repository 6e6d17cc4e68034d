import type { VNode } from 'preact';
import { day } from '../../../foundation/i18n/format.js';
import { RadioField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Moment } from '../layout/moment.js';
import { type CampaignPart, longestSaying, wordChoices, type WordTrouble } from './campaign-view.js';
import { campaignSentences } from './campaign-sentences.js';

/** What the ethics team says of it now. */
export function Say({ viewer, view }: CampaignPart): VNode {
  const say = campaignSentences[viewer.language].say;
  const { line, form, troubles } = view;
  const trouble = (code: WordTrouble): string | undefined =>
    troubles?.has(code) ? say.troubles[code] : undefined;
  return (
    <section class="card" id="say">
      <h2>{say.title}</h2>
      <p class="soft">{say.lead}</p>
      <PostForm viewer={viewer} action={`/campaigns/${line.campaign.clusterId}/words`}>
        <RadioField
          name="word"
          label={say.word}
          choices={wordChoices.map(word => ({ value: word, label: say.choices[word] }))}
          value={form?.word ?? ''}
          error={trouble('word')}
        />
        <Field
          name="until"
          type="date"
          label={say.until}
          hint={say.untilHint}
          value={form?.until ?? ''}
          error={trouble('until-missing') ?? trouble('until')}
        />
        <TextField
          name="reason"
          label={say.reason}
          hint={say.reasonHint}
          value={form?.reason ?? ''}
          maxLength={longestSaying}
          dir="auto"
          error={trouble('reason')}
        />
        <button type="submit">{say.send}</button>
      </PostForm>
    </section>
  );
}

/** What was said before, the latest first. */
export function History({ viewer, view: { words, names } }: CampaignPart): VNode {
  const say = campaignSentences[viewer.language];
  return (
    <>
      <h2>{say.say.history}</h2>
      {words.length === 0 ? <p class="soft">{say.say.nothingSaid}</p> : null}
      <ol class="rows">
        {words.map(({ word, until, reason, saidBy, saidAt }) => {
          const name = names.get(saidBy ?? '');
          return (
            <li>
              <span class="title">{say.words[word]}</span>{' '}
              {until === null ? null : `${say.until} ${day(viewer.language, until, viewer.timeZone)}`}
              <p class="lines" dir="auto">
                {reason}
              </p>
              <p class="soft small">
                <Moment viewer={viewer} at={saidAt} />{' '}
                <bdi>{name === undefined ? say.say.bySomebody : say.say.by(name)}</bdi>
              </p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
