import { Injectable } from '@nestjs/common';
import { bearerOfAddress } from '../../postoffice/delivery/bearer.js';
import { TextSearch } from '../../postoffice/ledger/text-search.service.js';
import { BoardFigures } from './board-figures.service.js';
import { CampaignWords } from './campaign-words.service.js';
import type { Outlook, Sighting } from './outlook.js';
import { SaidBefore } from './said-before.service.js';
import { SteeredPeople } from './steered-people.service.js';

/** Gathers what is known of a message that would go to many. */
@Injectable()
export class SteeringLook {
  constructor(
    private readonly figures: BoardFigures,
    private readonly words: CampaignWords,
    private readonly texts: TextSearch,
    private readonly people: SteeredPeople,
    private readonly before: SaidBefore,
  ) {}

  async at(sighting: Sighting): Promise<Outlook> {
    const [figures, authorId, isReply] = await Promise.all([
      this.figures.current(),
      this.people.authorId(sighting),
      this.people.isReply(sighting),
    ]);
    const author = (sighting.isProven ? authorId : null) ?? bearerOfAddress(sighting.authorAddress);
    const { text, htmlText, files } = sighting;
    const recognised = await this.texts.recognise({ text, htmlText, files, isReply }, author);
    const word = await this.words.inForce(recognised.clusterIds, sighting.at);
    const seen = { sighting, recognised, authorId, isReply, figures, word };
    const [outside, echoes] = await Promise.all([this.before.outside(seen), this.before.onLists(seen)]);
    return { recognised, authorId, isReply, outside, ...echoes, sighting };
  }
}
