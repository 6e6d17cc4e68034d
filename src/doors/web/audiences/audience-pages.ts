import { AudienceController } from './audience.controller.js';
import { ByHandController } from './by-hand.controller.js';
import { CoverageController } from './coverage.controller.js';
import { RuleController } from './rule.controller.js';
import { RuleDesk } from './rule-desk.js';
import { RuleSight } from './rule-sight.js';
import { RuleView } from './rule-view.js';

/** The pages about who is on a list, as the door's module takes them in. */
export const audiencePages = {
  controllers: [RuleController, ByHandController, AudienceController, CoverageController],
  providers: [RuleDesk, RuleSight, RuleView],
};
