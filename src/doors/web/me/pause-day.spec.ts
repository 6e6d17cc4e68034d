import { describe, expect, it } from '@jest/globals';
import { pauseDay } from './pause-day.js';

const now = new Date('2026-11-25T12:00:00Z');
const until = (written: string) => {
  const { isWrong, until: day } = pauseDay({ timeZone: 'Europe/Paris' }, written, now);
  return isWrong ? 'wrong' : (day?.toISOString() ?? null);
};

describe('the day a pause ends', () => {
  it.each(['2026-12-31', '31/12/2026', '31.12.2026', ' 31/12/2026 '])('is read from %j', written => {
    expect(until(written)).toBe('2026-12-30T23:00:00.000Z');
  });

  it('may be none', () => {
    expect(until(' ')).toBeNull();
  });

  it.each(['demain', '2026-11-25', '31/02/2027', '2026-13-01', '1/1/27', '9999-12-31', '31/12/2030'])(
    'is not %j',
    written => {
      expect(until(written)).toBe('wrong');
    },
  );
});
