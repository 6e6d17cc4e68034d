import { ReportController } from './report.controller.js';

/** Reporting a message of a forum, as the door's module takes it in. */
export const reportPages = { controllers: [ReportController] };
