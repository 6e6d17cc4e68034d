import { Injectable } from '@nestjs/common';
import { IssueContents } from '../../../channels/letters/issue-contents.service.js';
import { issueUrl, letterMail } from '../../../channels/letters/letter-mail.js';
import type { LetterIssue } from '../../../channels/letters/letter-issue.entity.js';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import { Config } from '../../../foundation/config/config.js';
import { type AtomEntry, atomOf } from '../groups/atom.js';
import { maskedAddresses } from '../reading/masked-addresses.js';

/** Enough to know whether to read on. */
const excerptCharacters = 2_000;

/** Without its reader's token, where it needs one. */
export function letterFeedPath(slug: string): string {
  return `/letters/${slug}/feed.atom`;
}

/** The issues of a letter as they appear. */
@Injectable()
export class LetterFeed {
  constructor(
    private readonly config: Config,
    private readonly contents: IssueContents,
  ) {}

  /** As Atom; in a public one addresses are masked. @param issues the latest first */
  async of(letter: Letter, issues: readonly LetterIssue[], isMasked: boolean): Promise<string> {
    const url = `${this.config.publicUrl}/letters/${letter.slug}`;
    const entries: AtomEntry[] = [];
    for (const issue of issues) entries.push(...(await this.entry(letter, issue, isMasked)));
    return atomOf({
      title: letter.name,
      description: letter.description,
      url,
      feedUrl: `${this.config.publicUrl}${letterFeedPath(letter.slug)}`,
      updated: letter.createdAt,
      entries,
    });
  }

  private async entry(letter: Letter, issue: LetterIssue, isMasked: boolean): Promise<AtomEntry[]> {
    const content = await this.contents.of(issue.id);
    if (content === null) return [];
    const { publicUrl } = this.config;
    const url = issueUrl(publicUrl, content);
    const { subject } = letterMail(content, { publicUrl, readUrl: url, leaveUrl: null });
    const titles = content.sections.flatMap(({ articles }) => articles.map(({ title }) => `• ${title}`));
    const text = [content.introduction, ...titles].filter(part => part !== '').join('\n');
    const at = issue.startedAt ?? issue.plannedAt;
    return [
      {
        title: subject,
        url,
        text: (isMasked ? maskedAddresses(text) : text).slice(0, excerptCharacters),
        author: letter.name,
        at,
      },
    ];
  }
}
