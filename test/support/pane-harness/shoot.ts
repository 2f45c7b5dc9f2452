/**
 * Pictures of the pane in its states: `npx tsx test/support/pane-harness/shoot.ts FOLDER [scene …]`.
 * `CLICK='a|b'` presses the buttons of these names first; `WIDTHS=320,400`; `MEDIA=forced-colors`; `THEME=oscuro`; `NOBUILD=1`.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { STILL_SCENES } from './scenes';
import { buildHarness, serveHarness } from './serve';

const [folder = '.', ...asked] = process.argv.slice(2);
const widths = (process.env.WIDTHS ?? '320,400').split(',').map(Number);
const clicks = (process.env.CLICK ?? '').split('|').filter(Boolean);

async function shoot(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  if (!process.env.NOBUILD) await buildHarness();
  const { url, close } = await serveHarness();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const scene of asked.length > 0 ? asked : Object.keys(STILL_SCENES)) {
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height: 720 } });
      if (process.env.MEDIA === 'forced-colors') await page.emulateMedia({ forcedColors: 'active' });
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) console.log(scene, width, message.text());
      });
      page.on('pageerror', (error) => console.log(scene, width, error.message));
      await page.goto(`${url}?scene=${encodeURIComponent(scene)}&tema=${process.env.THEME ?? ''}`);
      await page.waitForTimeout(700);
      for (const name of clicks) {
        await page.getByRole('button', { name }).first().click({ timeout: 5000 });
        await page.waitForTimeout(400);
      }
      // The pane scrolls inside itself: make the window as high as its content.
      const height = await page.evaluate(() => document.querySelector('.pane')?.scrollHeight ?? 720);
      await page.setViewportSize({ width, height: Math.min(Math.max(height, 480), 4000) });
      await page.screenshot({ path: path.join(folder, `${scene.replace(/\W+/g, '-')}-${width}.png`) });
      await page.close();
    }
  }
  await browser.close();
  close();
}

void shoot();
