/** Every place an announcement may be led to; `review` is a person who looks. */
export const channelKeys = [
  'direct',
  'group-list',
  'event-reminder',
  'forum-ads',
  'forum-discussion',
  'monthly-letter',
  'ax-letter',
  'exceptional',
  'review',
] as const;
export type ChannelKey = (typeof channelKeys)[number];

/** What somebody writes for. The tables of `words/` tell them apart. */
export const purposes = [
  'sale',
  'housing',
  'ticket',
  'job',
  'internship',
  'lift',
  'lost',
  'service',
  'question',
  'opinion',
  'survey',
  'event',
  'news',
  'school',
  'charity',
  'group',
  'promotion',
  'family',
  'thanks',
  'reminder',
  'ax',
  'urgent',
  'commercial',
  'phishing',
  'campaign',
  'chain',
] as const;
export type Purpose = (typeof purposes)[number];

export type Fits = Readonly<Partial<Record<ChannelKey, number>>>;

const ad: Fits = { 'forum-ads': 1, 'forum-discussion': 0.2 };

/** How well each channel takes what is written for a purpose: 1 is its home. */
export const fits: Readonly<Record<Purpose, Fits>> = {
  sale: ad,
  housing: ad,
  ticket: { 'forum-ads': 1.2 },
  job: ad,
  internship: ad,
  lift: ad,
  lost: ad,
  service: { 'forum-ads': 0.9, 'forum-discussion': 0.4 },
  question: { 'forum-discussion': 1, 'forum-ads': 0.2 },
  opinion: { 'forum-discussion': 1 },
  survey: { 'forum-discussion': 1.1, 'forum-ads': 0.2 },
  event: { 'monthly-letter': 0.9, 'group-list': 0.35, 'forum-discussion': 0.1 },
  news: { 'monthly-letter': 0.8, 'forum-discussion': 0.2 },
  school: { 'monthly-letter': 0.35, 'forum-discussion': 0.1 },
  charity: { 'monthly-letter': 0.9, 'forum-discussion': 0.25, 'forum-ads': 0.1 },
  group: { 'group-list': 0.8, 'monthly-letter': 0.1 },
  promotion: { 'group-list': 1.1 },
  family: { 'group-list': 1.2, 'monthly-letter': 0.1 },
  thanks: { 'group-list': 0.7, 'forum-discussion': 0.1 },
  reminder: { 'event-reminder': 1, 'group-list': 0.5 },
  ax: { 'ax-letter': 1, 'monthly-letter': 0.3, 'forum-discussion': 0.35 },
  urgent: { exceptional: 1 },
  commercial: { review: 1 },
  phishing: { review: 1.3 },
  campaign: { review: 1 },
  chain: { review: 0.9 },
};

export function isPurpose(sign: string): sign is Purpose {
  return (purposes as readonly string[]).includes(sign);
}
