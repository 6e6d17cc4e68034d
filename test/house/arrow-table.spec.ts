import { describe, expect, it } from '@jest/globals';
import { mayImport } from './arrow-table.js';

describe('the arrows of the house', () => {
  it.each([
    ['src/doors/smtp/smtp.door.ts', 'src/intake/reception/reception.gate.ts'],
    ['src/channels/posting/judge.ts', 'src/community/lists/list.entity.ts'],
    ['src/channels/moderation/moderation.service.ts', 'src/channels/posting/post.entity.ts'],
    ['src/postoffice/notices/compose.ts', 'src/foundation/mail/message-id.ts'],
    ['src/community/lists/lists.service.ts', 'src/foundation/house-error.ts'],
    ['src/channels/posting/chain.ts', 'src/channels/posting/rules/loop.rule.ts'],
  ])('%s may import %s', (from, to) => {
    expect(mayImport(from, to)).toBe(true);
  });

  it.each([
    ['src/intake/reception/reception.gate.ts', 'src/doors/smtp/smtp.door.ts'],
    ['src/channels/posting/judge.ts', 'src/channels/moderation/transitions.ts'],
    ['src/postoffice/delivery/copy.ts', 'src/community/lists/list.entity.ts'],
    ['src/channels/distribution/steps.ts', 'src/channels/posting/rules/loop.rule.ts'],
    ['src/intake/reception/plan.ts', 'src/channels/posting/rules/loop.rule.ts'],
    ['src/foundation/config/config.ts', 'src/foundation/database/migrate.ts'],
    ['src/doors/smtp/smtp.door.ts', 'src/service.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(mayImport(from, to)).toBe(false);
  });
});
