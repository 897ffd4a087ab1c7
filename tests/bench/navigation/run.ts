// From a click to the first paint of the next page, as the speculation rules let a browser prepare it.
import path from 'node:path';
import type { Place } from '../leads/run';
import { planOurs } from '../servers/ours';
import { startServer } from '../servers/running';
import type { Sizes } from '../sizes';
import { launchDevtools } from './devtools';
import { follow, type Click } from './follow';
import { openTab } from './tab';

const PATHS = ['/zh/technologies', '/zh/legal', '/zh'];

export type NavigationResult = { clicks: Click[] };

export async function benchNavigation(place: Place, { clicks }: Sizes): Promise<NavigationResult> {
  const server = await startServer(planOurs(place.root, place.folder));
  const devtools = launchDevtools(path.join(place.folder, 'profile'));
  try {
    const tab = await openTab(devtools);
    await tab.navigate(`http://127.0.0.1:${server.port}/zh`);
    const made: Click[] = [];
    for (let at = 0; at < clicks; at += 1) made.push(await follow(tab, PATHS[at % PATHS.length] ?? '/zh'));
    return { clicks: made };
  } finally {
    await devtools.close();
    await server.stop();
  }
}
