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

/** The issues of a letter as they appear. */
@Injectable()
export class LetterFeed {
  constructor(
    private readonly config: Config,
    private readonly contents: IssueContents,
  ) {}

  /** As Atom, addresses masked. @param issues the latest first */
  async of(letter: Letter, issues: readonly LetterIssue[]): Promise<string> {
    const url = `${this.config.publicUrl}/letters/${letter.slug}`;
    const entries: AtomEntry[] = [];
    for (const issue of issues) entries.push(...(await this.entry(letter, issue)));
    return atomOf({
      title: letter.name,
      description: letter.description,
      url,
      feedUrl: `${url}/feed.atom`,
      updated: letter.createdAt,
      entries,
    });
  }

  private async entry(letter: Letter, issue: LetterIssue): Promise<AtomEntry[]> {
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
        text: maskedAddresses(text).slice(0, excerptCharacters),
        author: letter.name,
        at,
      },
    ];
  }
}
