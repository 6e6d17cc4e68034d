import { counted, number } from '../../../foundation/i18n/format.js';
import type { fr } from './sending.fr.js';

export const en: typeof fr = {
  title: 'Sending',
  bar: 'How far the sending is',
  sent: (sent, total) => `${number('en', sent)} of ${counted('en', total, 'copy sent', 'copies sent')}`,
  percent: percent => `${percent}%`,
  waiting: count => counted('en', count, 'waits for its turn', 'wait for their turn'),
  delayed: count =>
    counted('en', count, 'put off by the receiving server', 'put off by the receiving servers'),
  failed: count => counted('en', count, 'refused', 'refused'),
  nobody: 'There is nobody to send it to.',
  ends: time => `At this pace, the last one leaves around ${time}.`,
  starting: 'The pace is being measured; the estimate comes.',
  paused: at => `Paused since ${at}. What the relay already has still arrives; all the rest waits.`,
  done: at => `Every copy has been handed over. The last one on ${at}.`,
  refresh: 'Refresh',
  follows: 'This page follows by itself.',
};
