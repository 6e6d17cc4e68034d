import { describe, expect, it } from '@jest/globals';
import { aList, aMember, now, shown } from '../../../../test/builders/pages.js';
import { Address } from '../../../community/directory/address.entity.js';
import { Subscription } from '../../../community/lists/subscription.entity.js';
import { formOf, myListPage, type MyListView } from './my-list.page.js';
import { pauseDay } from './pause-day.js';

const viewer = aMember();
const [preferred, other] = [
  Object.assign(new Address(), { address: 'anne@a.example', isPreferred: true }),
  Object.assign(new Address(), { address: 'anne@b.example', isPreferred: false }),
];

function html(change: Partial<MyListView> = {}): string {
  const view = {
    list: aList(),
    isByRule: false,
    addresses: [preferred],
    form: formOf(viewer, null, now),
    now,
  };
  return shown(viewer, myListPage(viewer, { ...view, ...change }));
}

describe('setting one list', () => {
  it('offers an address to who has several', () => {
    expect(html()).not.toContain('name="address"');
    const several = html({ addresses: [preferred, other] });
    expect(several).toContain('anne@a.example (préférée');
    expect(several).toContain('<option value="anne@b.example">');
  });

  it('shows what holds now: a pause that is over is none', () => {
    const paused = Object.assign(new Subscription(), {
      mode: 'paused',
      pausedUntil: new Date('2026-12-03T23:00:00Z'),
      receivesOwn: false,
      address: 'anne@b.example',
    });
    expect(formOf(viewer, paused, now)).toEqual({
      mode: 'paused',
      until: '2026-12-04',
      address: 'anne@b.example',
      own: false,
    });
    expect(formOf(viewer, paused, new Date('2026-12-04T10:00:00Z'))).toMatchObject({
      mode: 'each',
      until: '',
    });
  });

  it('comes back with what was written and what is wrong with it', () => {
    const form = { mode: 'paused', until: '2020-01-01', address: '', own: true };
    const page = html({ form, wrong: new Set(['until']) });
    expect(page).toContain('value="2020-01-01"');
    expect(page).toContain('id="until-error"');
  });

  it('warns who is there by rule that leaving holds', () => {
    expect(html({ isByRule: true })).toContain('elle ne vous y remettra pas');
  });
});

describe('a day until which all is quiet', () => {
  it.each([
    ['', false, null],
    ['2026-12-03', false, '2026-12-02T23:00:00.000Z'],
    ['2026-11-23', true, null],
    ['2020-01-01', true, null],
    ['2030-01-01', true, null],
    ['tomorrow', true, null],
  ])('%j', (written, isWrong, until) => {
    const day = pauseDay(viewer, written, now);
    expect([day.isWrong, day.until?.toISOString() ?? null]).toEqual([isWrong, until]);
  });
});
