// One Chromium for a test file, fresh contexts for its tests, and a failure for whatever the page complains of.

import { chromium } from "playwright-core";
import { after, before } from "node:test";
import { shake } from "./shake.js";
import { translate } from "./translate.js";

/** Address of the built site, given by `cargo site test`. */
export const site = process.env.CREWPATH_URL;

/** How Chromium is started: as root too, and quiet on the network. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // The pages as they are sent are those of the UK, and a browser of the USA would begin there.
  "--accept-lang=en-GB",
];

let browser;

/** Starts the browser before the tests of a file and ends it after them. */
export function useBrowser() {
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env.CREWPATH_CHROMIUM, args: flags });
  });
  after(() => browser.close());
}

/**
 * Runs `visit` with a page in a context of its own, and fails when the page throws, logs an error or asks another origin.
 * `options` are those of a browser context; `from` is the site's address; `missing` says that the server is expected to answer 404 once,
 * `quiet` that errors may be logged.
 */
export async function withPage({ from = site, missing = false, quiet = false, ...options }, visit) {
  // A service worker would answer where a test means the server.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: "block", ...options });
  await shake(context);
  if (process.env.CREWPATH_TRANSLATE) await translate(context);
  const complaints = new Set();
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== new URL(from).origin) complaints.add(`asked ${url.origin}`);
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.add(`threw ${error.message}`));
  page.on("console", (message) => {
    const expected = quiet || (missing && message.text().includes("404 (Not Found)"));
    if (message.type() === "error" && !expected) complaints.add(`logged ${message.text()}`);
  });
  try {
    const result = await visit(page, context);
    if (complaints.size > 0) throw new Error(`the page ${[...complaints].join("; it ")}`);
    return result;
  } finally {
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

/** Waits until nothing on the page is still on its way. */
export async function settled(page) {
  await page.waitForFunction(() => !document.querySelector(".waiting"));
}
