import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { assert, property, string } from 'fast-check';
import { reportedBy } from './delivery-report.js';

const failed = readFileSync('test/messages/delivery-report.eml', 'latin1');

describe('a delivery report', () => {
  it.each([
    ['failed', failed],
    ['failed', failed.replace('Action: failed', 'action : FAILED (no such user)')],
    ['delayed', failed.replace('Action: failed', 'Action: delayed')],
    ['other', failed.replace('Action: failed', 'Action: delivered')],
    [
      'failed',
      failed.replace(
        'Action: failed',
        'Action: delivered\n\nFinal-Recipient: rfc822; autre@loin.example\nAction: failed',
      ),
    ],
    // The message that comes back may say anything: only the machine's own part counts.
    ['other', failed.replace('Action: failed', '').replace('Subject: Dimanche', 'Action: failed')],
    ['other', readFileSync('test/messages/out-of-office.eml', 'latin1')],
  ])('says that the copy %s', (reported, report) => {
    expect(reportedBy(Buffer.from(report, 'latin1'))).toBe(reported);
  });

  it('is read to an end, whatever it says', () => {
    assert(
      property(string({ unit: 'binary' }), hostile => {
        const report = Buffer.from(failed.replace('Action: failed', hostile));
        expect(['failed', 'delayed', 'other']).toContain(reportedBy(report));
      }),
    );
  });
});
