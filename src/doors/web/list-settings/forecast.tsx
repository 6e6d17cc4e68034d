import type { VNode } from 'preact';
import type { Decision } from '../../../channels/posting/decision.js';
import type { Forecast } from '../../../channels/posting/forecast.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './forecast.en.js';
import { fr, type ToldPeople } from './forecast.fr.js';

const sentences = { fr, en };

export interface ForecastView {
  readonly forecasts: readonly Forecast[];
  readonly told: ToldPeople;
}

/** What the settings mean for whoever writes, one sentence each. */
export function ForecastList({ viewer, view }: { viewer: Viewer; view: ForecastView }): VNode {
  const say = sentences[viewer.language];
  return (
    <section class="card forecast">
      <h2>{say.title}</h2>
      <ul>
        {view.forecasts.map(forecast => (
          <li>{forecastSentence(viewer, forecast, view.told)}</li>
        ))}
      </ul>
      <p class="soft small">{say.judged}</p>
    </section>
  );
}

export function forecastSentence(viewer: Viewer, { who, decision }: Forecast, told: ToldPeople): string {
  const say = sentences[viewer.language];
  return say.sentence(say.who[who], outcomeText(say, decision, told));
}

function outcomeText(say: typeof fr, { kind }: Decision, told: ToldPeople): string {
  switch (kind) {
    case 'accept':
      return say.accepted;
    case 'hold':
    case 'steer':
      return say.held(told);
    case 'reject':
      return say.refused;
    case 'discard':
      return say.dropped;
  }
}
