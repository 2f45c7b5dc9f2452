/** The pane without Excel in a real browser: what every test of it starts, and asks of the page. */
import { type Browser, type Page, chromium } from 'playwright-core';
import { buildHarness, serveHarness } from '../support/pane-harness/serve';

const AXE = require.resolve('axe-core/axe.min.js');

export interface HarnessBrowser {
  readonly browser: Browser;
  readonly url: string;
  close(): Promise<void>;
}

export async function startHarness(): Promise<HarnessBrowser> {
  await buildHarness();
  const served = await serveHarness();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const close = async (): Promise<void> => {
    await browser.close();
    served.close();
  };
  return { browser, url: served.url, close };
}

/** What axe finds in the page, one line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe;
    interface AxeResults {
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    }
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
  });
}

export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const pane = document.querySelector('.pane')!;
    return pane.scrollWidth > pane.clientWidth || document.documentElement.scrollWidth > window.innerWidth;
  });
