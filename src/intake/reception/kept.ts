import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import type { Outlook } from '../steering/outlook.js';

/** What a message was judged by, and what the ledger made of its text in this transaction. */
export interface Counted {
  readonly outlook: Outlook;
  readonly signed: Signed;
}

/** The bytes as they are kept, and what the ledger has of them. */
export interface Kept {
  readonly rawId: string;
  readonly counted: Counted;
}
