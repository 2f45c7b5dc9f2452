/** The pane itself in a real browser, without Excel: every state at 320 px, by keyboard, at 200 %, in high contrast. */
import { type Page } from 'playwright-core';
import { STILL_SCENES } from '../support/pane-harness/scenes';
import { type HarnessBrowser, isTooWide, startHarness, violationsOf } from './harness-page';

let harness: HarnessBrowser;

beforeAll(async () => {
  harness = await startHarness();
});

afterAll(() => harness?.close());

/** A page over a scene, closed at the end of `check`; whatever the console complains of comes back. */
async function onScene(
  scene: string,
  viewport: { width: number; height: number },
  check: (page: Page) => Promise<void>,
  theme = '',
): Promise<string[]> {
  const page = await harness.browser.newPage({ viewport, bypassCSP: true });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(harness.url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  await page.goto(`${harness.url}?scene=${encodeURIComponent(scene)}&tema=${theme}`);
  await page.waitForSelector('main');
  // Work shows itself only after half a second.
  await page.waitForTimeout(600);
  await check(page);
  await page.close();
  return complaints;
}

describe.each(Object.keys(STILL_SCENES))('%s', (scene) => {
  test('fits 320 px, says nothing in the console, and axe finds nothing', async () => {
    let violations: string[] = [];
    const complaints = await onScene(scene, { width: 320, height: 640 }, async (page) => {
      expect(await isTooWide(page)).toBe(false);
      // Everything open that can be opened: what is hidden is checked too.
      await page.evaluate(() =>
        document
          .querySelectorAll<HTMLElement>('.disclosure-button[aria-expanded="false"]')
          .forEach((button) => button.click()),
      );
      expect(await isTooWide(page)).toBe(false);
      violations = await violationsOf(page);
    });
    expect(violations).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('axe finds nothing in a dark Office either', async () => {
    let violations: string[] = [];
    const check = async (page: Page): Promise<void> => {
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(31, 31, 31)');
      violations = await violationsOf(page);
    };
    await onScene(scene, { width: 320, height: 640 }, check, 'oscuro');
    expect(violations).toEqual([]);
  });
});

test('at 200 % nothing is lost and nothing stays stuck over the content', async () => {
  await onScene('preview', { width: 160, height: 320 }, async (page) => {
    expect(await isTooWide(page)).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.apply-bar')!).position)).toBe('static');
  });
});

test('in high contrast the parts of the bar keep their borders', async () => {
  await onScene('every-status', { width: 320, height: 640 }, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const width = await page.evaluate(() => getComputedStyle(document.querySelector('.bar-part')!).borderTopWidth);
    expect(width).toBe('1px');
  });
});

test('a plan is followed up by keyboard alone', async () => {
  const complaints = await onScene('live:ministry-2017', { width: 320, height: 640 }, async (page) => {
    await page.waitForSelector('#jobs');
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return element.getAttribute('aria-label') ?? element.textContent ?? '';
      });
    const isFocusVisible = (): Promise<boolean> =>
      page.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
    /** Presses Tab until the named one has the focus; every stop on the way must be in sight. */
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let stops = 0; stops < 80; stops += 1) {
        await page.keyboard.press('Tab');
        expect(await isFocusVisible()).toBe(true);
        if (name.test(await focused())) return;
      }
      throw new Error(`The focus never came to ${name}`);
    };
    await tabTo(/^Calcular avance y marcar atrasos$/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#preview');
    expect(await focused()).toContain('Vista previa');
    await tabTo(/^Aplicar$/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.message.is-done');
    await page.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.includes('Avance calculado'),
    );
    expect(await focused()).toMatch(/Qué sigue|Tablas del plan/);
    await page.keyboard.press('Shift+Tab');
    await tabTo(/^Deshacer$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.message')?.textContent?.includes('Se deshizo'));
  });
  expect(complaints).toEqual([]);
});

test('two thousand avisos scroll in rows, not in thousands of elements', async () => {
  await onScene('not-followed-up', { width: 320, height: 640 }, async (page) => {
    await page.getByRole('button', { name: /^Nota/ }).click();
    await page.waitForSelector('.finding');
    await page.locator('.chunks.is-long').last().hover();
    for (let step = 0; step < 10; step += 1) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(200);
    expect(await page.locator('.finding').count()).toBeLessThan(400);
    // What is in sight is drawn, however far it was scrolled.
    const seen = await page.evaluate(() => {
      const list = [...document.querySelectorAll('.chunks.is-long')].pop()!;
      const { top, height, left } = list.getBoundingClientRect();
      const at = document.elementFromPoint(left + 30, Math.min(top + height / 2, window.innerHeight - 20));
      return [list.scrollTop > 5000, at?.closest('.finding') !== null];
    });
    expect(seen).toEqual([true, true]);
  });
});

test('by keyboard from aviso to aviso, to its rule, to a reason, and back to the same place', async () => {
  const complaints = await onScene('live:ministry-2017', { width: 320, height: 640 }, async (page) => {
    await page.waitForSelector('.finding-main');
    await page.getByRole('button', { name: /^Nota/ }).click();
    const focusedStop = (): Promise<string | undefined> =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset.stop);
    await page.locator('.finding-main').first().focus();
    const first = await focusedStop();
    await page.keyboard.press('ArrowDown');
    const second = await focusedStop();
    expect(second).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => (window as unknown as { paneHost: { revealed: unknown[] } }).paneHost.revealed.length === 1,
    );
    expect(await page.locator('.finding-main[tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.finding.is-active').count()).toBe(1);

    const press = async (name: string): Promise<void> => {
      for (let stops = 0; stops < 8; stops += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.textContent)) === name) break;
      }
      await page.keyboard.press('Enter');
    };
    await press('¿Por qué?');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    // The focus goes back once the dialog is gone: on a busy machine a moment later.
    await page.waitForFunction(() => document.activeElement?.textContent === '¿Por qué?');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Lo decide el comité');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.disclosure-button:has-text("Ignorados con motivo")');
    expect(await focusedStop()).not.toBe(second);
    expect(await focusedStop()).toBeDefined();
  });
  expect(complaints).toEqual([]);
});

test('in high contrast the aviso that one is at keeps its mark', async () => {
  await onScene('findings-searched', { width: 320, height: 640 }, async (page) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const width = await page.evaluate(() => getComputedStyle(document.querySelector('.is-active')!).borderLeftWidth);
    expect(width).toBe('3px');
  });
});
