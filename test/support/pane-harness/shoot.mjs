/**
 * Pictures of the pane in its states: `node test/support/pane-harness/shoot.mjs FOLDER [scene …]`.
 * Build the harness first: `npx webpack --config test/support/pane-harness/webpack.config.js`.
 */
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serveHarness } from './serve.mjs';

const require = createRequire(import.meta.url);
const axeFile = require.resolve('axe-core/axe.min.js');
const [folder = '.', ...scenes] = process.argv.slice(2);
const WIDTHS = (process.env.WIDTHS ?? '320,400').split(',').map(Number);
const ALL = [
  'reading',
  'empty-workbook',
  'no-plan',
  'choose-cutoff',
  'ready',
  'every-status',
  'not-followed-up',
  'fixes-ticked',
  'preview',
  'applying',
  'applied',
  'undone-but',
  'stale',
  'read-only',
];
mkdirSync(folder, { recursive: true });
const { url, close } = await serveHarness();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const scene of scenes.length > 0 ? scenes : ALL) {
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 720 }, bypassCSP: true });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') console.log(scene, width, message.text());
    });
    page.on('pageerror', (error) => console.log(scene, width, error.message));
    await page.goto(`${url}?scene=${encodeURIComponent(scene)}`);
    await page.waitForTimeout(800);
    for (const name of (process.env.CLICK ?? '').split('|').filter(Boolean)) {
      await page.getByRole('button', { name }).first().click();
      await page.waitForTimeout(300);
    }
    // The pane scrolls inside itself: make the window as high as its content.
    const height = await page.evaluate(() => document.querySelector('.pane')?.scrollHeight ?? 720);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.log(scene, `is ${wide} px wide in ${width}`);
    await page.setViewportSize({ width, height: Math.min(Math.max(height, 480), 4000) });
    await page.screenshot({ path: path.join(folder, `${scene.replace(/\W+/g, '-')}-${width}.png`) });
    if (width === WIDTHS[0]) {
      await page.addScriptTag({ path: axeFile });
      const { violations } = await page.evaluate(() => window.axe.run());
      for (const { id, nodes } of violations)
        console.log(scene, 'axe', id, nodes[0].html.slice(0, 200), nodes[0].failureSummary);
    }
    await page.close();
  }
}
await browser.close();
close();
