import chromium from '@sparticuz/chromium';

// A process of its own: the package unpacks into TMPDIR, and into nothing else.
await chromium.executablePath();
