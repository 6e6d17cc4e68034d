import { ArchiveController } from './archive.controller.js';
import { ArchivedFilesController } from './archived-files.controller.js';
import { ArchiveFeed } from './archive-feed.js';
import { ArchiveFeedController } from './archive-feed.controller.js';
import { ArchiveSight } from './archive-sight.js';
import { DownloadController } from './download.controller.js';
import { DownloadDesk } from './download-desk.js';
import { WithdrawalController } from './withdrawal.controller.js';

/** The archive of each list, as the door's module takes it in. */
export const archivePages = {
  controllers: [
    ArchiveFeedController,
    DownloadController,
    ArchiveController,
    ArchivedFilesController,
    WithdrawalController,
  ],
  providers: [ArchiveSight, ArchiveFeed, DownloadDesk],
};
