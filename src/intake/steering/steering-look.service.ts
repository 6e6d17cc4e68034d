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
    const { subject, text, htmlText, files } = sighting;
    const [isReply, authorId] = await Promise.all([
      this.people.isReply(sighting),
      this.people.authorId(sighting),
    ]);
    const author = (sighting.isProven ? authorId : null) ?? bearerOfAddress(sighting.authorAddress);
    const [figures, recognised] = await Promise.all([
      this.figures.current(),
      this.texts.recognise({ subject, text, htmlText, files, isReply, by: author }),
    ]);
    // Before anything is counted: what is added from here on is found to have been added when it is signed.
    const [said, lastOwnEntryId, word] = await Promise.all([
      this.before.said(sighting, recognised, figures),
      this.before.lastOwn(sighting, author),
      this.words.inForce(recognised.clusterIds, sighting.at),
    ]);
    const seen = { sighting, recognised, authorId, author, isReply, figures, word };
    const [outside, { listIds, isAgain, echoes }] = await Promise.all([
      this.before.outside(seen),
      this.before.onLists(seen, said.lists),
    ]);
    const isOutside = sighting.outside.length > 0;
    const judgedBy = { lastEntryId: said.lastEntryId, lastOwnEntryId, isOutside, listIds, isAgain };
    return { recognised, authorId, author, isReply, outside, judgedBy, echoes, sighting };
  }
}
