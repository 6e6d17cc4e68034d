import { message, Poster } from './poster.js';
import type { BenchSite } from './site.js';

/** Posts by strangers, held: each is a row, a notice to its moderator and one to its author. Per second. */
export async function measureHeldPosts(site: BenchSite, posts: number, sessions: number): Promise<number> {
  const environment = await site.site({ DKIM_KEY: 'none' });
  await site.list(environment, 'golf', 50, 'moderated');
  const vigie = await site.start(environment);
  try {
    const posters = await Promise.all(Array.from({ length: sessions }, () => Poster.open(vigie.smtpPort)));
    const begun = performance.now();
    let next = 0;
    await Promise.all(
      posters.map(async poster => {
        for (let number = next++; number < posts; number = next++) await hold(poster, number);
      }),
    );
    const seconds = (performance.now() - begun) / 1_000;
    for (const poster of posters) poster.close();
    return posts / seconds;
  } finally {
    await vigie.stop();
  }
}

async function hold(poster: Poster, number: number): Promise<void> {
  const from = `inconnue${number}@ailleurs.example`;
  const to = 'golf@lists.example';
  const reply = await poster.post(from, to, message(from, to, 4_096, `held-${number}`));
  if (!reply.startsWith('250')) throw new Error(reply);
}
