// One browser for a test file, fresh contexts for its tests, and a failure for whatever the page complains of.

import { after, before } from "node:test";
import { jitter } from "./jitter.js";
import { translate } from "./translate.js";

/** Address of the built site, given by `cargo site test`. */
export const site = process.env.CREWPATH_URL;

/** The browser engine that the tests run in: `chromium` or `firefox`. */
export const engine = process.env.CREWPATH_BROWSER || "chromium";

/** For a test's `skip`: why it runs in Chromium alone, or false there. */
export const onlyChromium = (why) => engine !== "chromium" && why;

const { launch, prepare } = await import(`./${engine}.js`);

let browser;

/** Starts the browser before the tests of a file and ends it after them. */
export function useBrowser() {
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
}

/**
 * Runs `visit` with a page in a context of its own, and fails when the page throws, logs an error or asks another origin.
 * `options` are those of a browser context; `from` is the site's address; `missing` says that the server is expected to answer 404 once,
 * `quiet` that errors may be logged.
 */
export async function withPage(options, visit) {
  for (let crashes = 0; ; crashes += 1) {
    if (!browser.isConnected()) browser = await launch();
    try {
      return await visitOnce(options, visit);
    } catch (error) {
      // Firefox may crash under its driver and take every page along. It gets another try, and the log says so.
      await new Promise((done) => setTimeout(done, 500));
      if (engine !== "firefox" || browser.isConnected() || crashes === 2) throw error;
      console.log(`${engine} ${browser.version()} crashed, and starts again`);
    }
  }
}

/** Does so once. */
async function visitOnce({ from = site, missing = false, quiet = false, ...options }, visit) {
  // A service worker would answer where a test means the server.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block", ...options });
  await prepare(context, options);
  await jitter(context);
  if (process.env.CREWPATH_TRANSLATE) await translate(context);
  const complaints = new Set();
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(from).origin) complaints.add(`asked ${url.origin}`);
  });
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => {
    // Firefox reports what it could not fetch as errors of the page, and so the icon that it asks strict hosts for.
    const expected = engine === "firefox" && (message.includes("/favicon.ico") || (quiet && /^Loading |blocked WebAssembly/.test(message)));
    if (!expected) complaints.add(`threw ${message}`);
  });
  page.on("console", (message) => {
    const expected = quiet || (missing && message.text().includes("404 (Not Found)"));
    if (message.type() === "error" && !expected) complaints.add(`logged ${message.text()}`);
  });
  try {
    const result = await visit(page, context);
    if (complaints.size > 0) throw new Error(`the page ${[...complaints].join("; it ")}`);
    return result;
  } finally {
    for (const one of [context, ...context.pages()]) await one.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  }
}

/** Opens a page of the site and waits until the app has taken over. */
export async function open(page, path = "") {
  await page.goto(new URL(path, site).href);
  await ready(page);
}

/** Waits until the app has taken over from the page that was served, and what it fetches later is there. */
export async function ready(page) {
  await page.locator("#app:not([data-drawn]) .masthead").waitFor();
  await settled(page);
}

/** Waits until what `selector` finds has the focus, which comes a moment after the page that it is on. */
export async function focusOn(page, selector) {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
}

/** Waits until nothing on the page is still on its way. */
export async function settled(page) {
  await page.waitForFunction(() => !document.querySelector(".waiting"));
}
