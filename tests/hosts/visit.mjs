// What a visitor does with Crewpath on a host's page.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "../browser/node_modules/playwright-core/index.mjs";
import { flags } from "../browser/support/browser.js";
import { frameOf, press, settledIn } from "../browser/support/embed.js";
import { site, target } from "./support.mjs";

export { frameOf, press };

/** Where screenshots go. */
const shots = join(target, "screenshots");

/** A browser as people have it; a private window lets no frame of another site keep anything. */
export async function openBrowser() {
  const folder = mkdtempSync(join(tmpdir(), "crewpath-hosts-"));
  mkdirSync(join(folder, "Default"));
  writeFileSync(join(folder, "Default/Preferences"), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  mkdirSync(shots, { recursive: true });
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CREWPATH_CHROMIUM ?? "/usr/bin/chromium",
    args: flags,
    viewport: { width: 1280, height: 900 },
  });
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { context, close };
}

/** Takes a picture of the whole page. */
export const picture = (page, name) => page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });

/** The text that the site's own page makes, for these settings. */
export async function snippet(context, links) {
  const page = await context.newPage();
  await page.goto(`${site}embed/`);
  // The topics come last.
  await page.locator("#embed-links-hint", { hasText: "mentors" }).waitFor();
  await page.locator("#embed-goal").selectOption("producer");
  await page.locator("#embed-region").selectOption("uk");
  // What comes late may draw the field again while it is typed into.
  for (let tries = 0; tries < 10 && !(await page.locator("#embed-code").inputValue()).includes(" links="); tries += 1) {
    await page.locator("#embed-host-links").fill("");
    await page.locator("#embed-host-links").fill(links);
    await page.locator("#embed-host-links").blur();
    await page.waitForTimeout(500);
  }
  const text = await page.locator("#embed-code").inputValue();
  assert.match(text, / links=/);
  await page.close();
  return text;
}

/** Waits until the app is there in a frame. */
export const ready = (frame) => frame.locator("#app:not([data-drawn]) main h1").waitFor();

/** Begins the quiz and answers `count` questions, or all until the result. */
export async function answer(frame, count = Infinity) {
  await ready(frame);
  if (await frame.locator("select#start-role").count()) {
    await frame.locator("select#start-role").selectOption("runner");
    await frame.locator('input[name="goal"][value=""]').check();
    await press(frame.locator("form button[type=submit]").first());
    await frame.locator(".question").waitFor();
  }
  for (let asked = 0; asked < count && (await frame.locator(".question").count()); asked += 1) {
    const before = await frame.locator("main h1").innerText();
    await press(frame.locator(".point").nth((asked * 3) % 5));
    await press(frame.getByRole("button", { name: "Next" }));
    await frame.locator("main h1").filter({ hasNotText: before }).waitFor();
  }
}

/** Takes the quiz to its routes. */
export async function toRoutes(frame) {
  await answer(frame);
  await frame.locator(".result .route-tab").first().waitFor();
  await settledIn(frame);
}

/** Asserts that the element or frame is as high as what is in it, and has no border. */
export async function assertFits(page, selector, frame, most = Infinity) {
  let seen;
  for (let tries = 0; tries < 50; tries += 1) {
    const inside = Math.min(most, await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)));
    seen = await page.locator(selector).first().evaluate((element) => [element.clientHeight, element.offsetHeight]);
    if (seen.every((height) => Math.abs(height - inside) <= 1)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`${selector} is ${seen} px high, with and without its border`);
}

/** Asserts that a host's link stands at a step of the plan. */
export async function assertLink(frame, text) {
  // In a narrow column the pages are below a button.
  await frame.locator('.masthead-pages a[href*="plan/"]').dispatchEvent("click");
  await frame.locator(".plan-page .host-links a", { hasText: text }).first().waitFor({ state: "attached" });
}

/**
 * In a tab of its own: five answers, then Back. One press leaves, and the visit is there again when its page is. `to` leads
 * from the address `elsewhere` to the quiz without a load.
 */
export async function leaveAndReturn(context, elsewhere, to, shot) {
  const page = await context.newPage();
  await page.goto(elsewhere);
  await page.evaluate(() => (window.same = true));
  await to(page);
  let frame = await frameOf(page, "loader");
  await answer(frame, 5);
  const before = await frame.locator("main h1").innerText();
  await page.goBack({ waitUntil: "commit" });
  await page.waitForURL(elsewhere);
  await page.locator("crew-path").waitFor({ state: "detached" });
  assert.ok(await page.evaluate(() => window.same), "the host's page changes without a load");
  await page.goForward({ waitUntil: "commit" });
  frame = await frameOf(page, "loader");
  await frame.locator("#app:not([data-drawn]) .question").waitFor();
  assert.equal(await frame.locator("main h1").innerText(), before, "the visit goes on");
  await page.locator("crew-path iframe.on").waitFor();
  await picture(page, shot);
  await page.close();
}
