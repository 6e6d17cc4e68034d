import type { Category } from '../../../channels/letters/article.entity.js';

/** An article of the demonstration: what somebody wrote, and on which day of the month it takes place. */
export interface DemoArticle {
  readonly category: Category;
  readonly title: string;
  readonly text: string;
  readonly contact?: string;
  readonly link?: string;
  /** The day of the month; absent where nothing takes place. */
  readonly on?: number;
  readonly isCalendar?: boolean;
}
