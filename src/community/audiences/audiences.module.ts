import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { ListsModule } from '../lists/lists.module.js';
import { AudiencesService } from './audiences.service.js';
import { AudienceReading } from './audience-reading.service.js';
import { BearerFactsService } from './bearer-facts.service.js';
import { ByHandService } from './by-hand.service.js';
import { CoverageService } from './coverage.service.js';
import { CoverageRequestsService } from './coverage-requests.service.js';
import { ListsOfPersonService } from './lists-of-person.service.js';
import { PeopleInAudiences } from './people-in-audiences.service.js';
import { PostingAudienceService } from './posting-audience.service.js';
import { RuleBooks } from './rule-books.service.js';
import { RuleChecks } from './rule-checks.service.js';
import { PromotionListsService } from './promotion-lists.service.js';
import { RuleNamesService } from './rule-names.service.js';
import { RuleRightsService } from './rule-rights.service.js';
import { RulesService } from './rules.service.js';
import { WholeDirectory } from './whole-directory.service.js';

const face = [
  AudiencesService,
  AudienceReading,
  PostingAudienceService,
  ListsOfPersonService,
  ByHandService,
  RulesService,
  PromotionListsService,
  RuleNamesService,
  RuleRightsService,
  CoverageService,
  CoverageRequestsService,
  PeopleInAudiences,
  WholeDirectory,
];

@Module({
  imports: [DatabaseModule, JournalModule, DirectoryModule, GroupsModule, ListsModule],
  providers: [...face, RuleBooks, RuleChecks, BearerFactsService],
  exports: face,
})
export class AudiencesModule {}
