import { measureBareClient } from './bare-client.js';
import { measureFanOut } from './fan-out.js';
import { BenchSite } from './site.js';

const site = await BenchSite.open();
const copies = Number(process.argv[2] ?? 17000);
const show = async () => {
  const bare = await measureBareClient({ copies, connections: 10, bytes: 4096 });
  const f = await measureFanOut(site, copies, process.argv[3] === 'signed' ? '' : 'none');
  process.stdout.write(
    `bare ${Math.round(bare.perSecond)}/s whole ${Math.round(f.copies / f.wholeSeconds)}/s carrying ${Math.round(f.copies / f.carryingSeconds)}/s rss ${f.residentMb} MB\n`,
  );
};
await show();
await show();
await site.close();
