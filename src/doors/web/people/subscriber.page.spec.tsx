import { describe, expect, it } from '@jest/globals';
import { aList, aMember, hostile, now, shown } from '../../../../test/builders/pages.js';
import type { RosterSubscriber } from '../../../community/lists/subscriber-roster.service.js';
import { subscriberPage, type SubscriberView } from './subscriber.page.js';

const standing = {
  personId: 'anne',
  roles: [],
  isModerator: false,
  mayDecide: false,
  isOwner: false,
  isAnimator: true,
  isSubscribed: false,
  isFormerReader: false,
};
const zoe: RosterSubscriber = {
  subscriptionId: 's1',
  personId: 'zoe',
  name: 'Zoé Petit',
  promotion: 1998,
  address: 'zoe@a.example',
  state: 'subscribed',
  mode: 'paused',
  // Midnight of 3 December in Paris.
  pausedUntil: new Date('2026-12-02T23:00:00Z'),
  isModerated: false,
  consent: 'confirmed',
  consentAt: now,
  createdAt: now,
};

function html(subscriber: Partial<RosterSubscriber> = {}, change: Partial<SubscriberView> = {}): string {
  const view = {
    seen: { list: aList(), group: null, standing },
    address: 'golf@l.example',
    subscriber: { ...zoe, ...subscriber },
    recorded: null,
    now,
    done: undefined,
    ...change,
  };
  return shown(aMember(), subscriberPage(aMember(), view));
}

describe('the page of a subscriber', () => {
  it('shows the day a pause ends as its subscriber chose it, to be saved again unchanged', () => {
    expect(html()).toContain('en pause jusqu’au 3 décembre 2026');
    expect(html()).toContain('value="2026-12-03"');
  });

  it('shows no day of a pause that is over', () => {
    const page = html({ pausedUntil: new Date('2026-11-01T23:00:00Z') });
    expect(page).not.toContain('value="2026-11');
    expect(page).toMatch(/value="each"[^>]*checked/);
  });

  it('keeps what was written beside what is wrong', () => {
    const page = html({}, { trouble: { kind: 'until-wrong', until: 'demain' } });
    expect(page).toContain('value="demain"');
    expect(page).toContain('id="until-error"');
    expect(html({ name: hostile, address: hostile })).not.toContain('<script');
  });
});
