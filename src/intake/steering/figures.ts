/** What the board says is too much. Days and hours slide; shares are of the directory, 0 to 1. */
export interface Figures {
  /** Directory people in one message outside lists: more is an announcement. */
  readonly peopleInMessage: number;
  /** Distinct people reached outside lists by the same text within `textDays`: more is an announcement. */
  readonly peopleByText: number;
  /** Distinct people one author reached outside lists within `textDays` by messages of any text, answers apart. */
  readonly peopleByAuthor: number;
  readonly textDays: number;
  /** Lists of at least two groups with the same text within `listDays`: so many are an announcement. */
  readonly lists: number;
  readonly listDays: number;
  /** The same lists together: more of the directory is an announcement. */
  readonly listShare: number;
  /** A text or an author whose monthly reach doubles so many times running is reported… */
  readonly doublings: number;
  /** …from so many people a month on. */
  readonly growthPeople: number;
  /** One reader's time for one announcement. */
  readonly secondsToRead: number;
}

/** `product.md`, "The channels". */
export const defaultFigures: Figures = {
  peopleInMessage: 25,
  peopleByText: 200,
  peopleByAuthor: 400,
  textDays: 30,
  lists: 3,
  listDays: 7,
  listShare: 0.1,
  doublings: 3,
  growthPeople: 50,
  secondsToRead: 30,
};

/** What each may be: a figure outside would switch a promise off, or stop ordinary life. */
export const figureBounds: Readonly<Record<keyof Figures, readonly [least: number, most: number]>> = {
  peopleInMessage: [5, 500],
  peopleByText: [20, 5_000],
  peopleByAuthor: [40, 20_000],
  textDays: [1, 365],
  lists: [2, 50],
  listDays: [1, 90],
  listShare: [0.01, 0.5],
  doublings: [2, 12],
  growthPeople: [10, 5_000],
  secondsToRead: [5, 600],
};

/** In the order in which they are read. */
export const figureNames = [
  'peopleInMessage',
  'peopleByText',
  'peopleByAuthor',
  'textDays',
  'lists',
  'listDays',
  'listShare',
  'doublings',
  'growthPeople',
  'secondsToRead',
] as const satisfies readonly (keyof Figures)[];

/** Rows are written by any version: what is missing or out of bounds there is the default here. */
export function figuresOf(written: Partial<Record<string, unknown>>): Figures {
  const read = (name: keyof Figures): number => {
    const [value, [least, most]] = [written[name], figureBounds[name]];
    return typeof value === 'number' && value >= least && value <= most ? value : defaultFigures[name];
  };
  return {
    peopleInMessage: read('peopleInMessage'),
    peopleByText: read('peopleByText'),
    peopleByAuthor: read('peopleByAuthor'),
    textDays: read('textDays'),
    lists: read('lists'),
    listDays: read('listDays'),
    listShare: read('listShare'),
    doublings: read('doublings'),
    growthPeople: read('growthPeople'),
    secondsToRead: read('secondsToRead'),
  };
}
