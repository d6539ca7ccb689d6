// Every screen with what may stand on it, in whatever language: nothing here reads a word.

import { links } from "./links.js";

const [[code], [friends]] = links.filter(([one]) => one.length > 24);

/** Opens everything that is folded. */
export const unfold = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));

/** Sends the first form of the page as it stands. */
const send = (page) => page.locator("main form button[type=submit]").first().click();

/** Name, path below the site, and what is done there. `still` is a page that is never more than a file. */
export const screens = [
  { name: "start", path: "" },
  { name: "start with a kept visit that cannot be read", path: "", kept: "2AAAA" },
  { name: "question", path: "question/" },
  {
    name: "question sent without an answer",
    path: "question/#.1",
    async then(page) {
      await send(page);
      await page.locator("#problem-summary").waitFor();
    },
  },
  {
    name: "question answered before",
    path: "question/",
    async then(page) {
      await page.locator(".point").nth(1).click();
      await send(page);
      await page.waitForFunction(() => !document.querySelector(".point :checked"));
      await page.goBack();
      await page.locator(".question .note").waitFor();
    },
  },
  { name: "result of nothing said", path: "result/" },
  { name: "result", path: `result/#${code}`, then: unfold },
  { name: "result from a broken link", path: "result/#1AAAAAAAAAA" },
  {
    name: "result after a what-if",
    path: `result/#${code}`,
    async then(page) {
      await unfold(page);
      await page.locator(".what-if [type=checkbox]:not(:disabled)").first().click();
      await page.locator(".what-changed .changed").waitFor();
    },
  },
  { name: "route", path: `route/#${code}`, then: unfold },
  { name: "two routes compared", path: `compare/#${code}`, then: unfold },
  { name: "plan of nothing", path: "plan/" },
  {
    name: "plan with a tick, and what is no plan",
    path: `plan/#${code}`,
    async then(page) {
      await unfold(page);
      await page.locator(".plan-step [type=checkbox]").first().click();
      await page.locator("#plan-text").fill("?");
      await page.locator(".plan-open [type=submit]").click();
      await page.locator("#plan-problem span").waitFor();
    },
  },
  { name: "all roles", path: "roles/" },
  {
    name: "no role found",
    path: "roles/",
    async then(page) {
      await page.locator("[type=search]").fill("zzzz");
      await page.locator(".search-none").waitFor();
    },
  },
  { name: "role", path: "role/runner/", then: unfold },
  { name: "role that is a goal", path: "role/director/", then: unfold },
  { name: "map", path: "map/", then: unfold },
  {
    name: "map with a role chosen and a goal",
    path: "map/#.1",
    async then(page) {
      await page.locator(".whole-map-goals [type=radio]").nth(1).check();
      await page.locator("#map-choice").waitFor();
    },
  },
  { name: "schemes", path: "schemes/" },
  {
    name: "schemes narrowed down",
    path: "schemes/",
    async then(page) {
      await page.locator(".sift summary").click();
      await page.locator("#sift-who").selectOption({ index: 1 });
      await page.locator("#sift-price").selectOption({ index: 1 });
      await page.locator(".sift-found button").waitFor();
      await unfold(page);
    },
  },
  { name: "method", path: "method/", then: unfold },
  {
    name: "open, with nothing to open",
    path: "open/",
    async then(page) {
      await send(page);
      await page.locator("#plan-problem span").waitFor();
    },
  },
  {
    name: "snippet with its preview, and a line that is no link",
    path: "embed/",
    async then(page) {
      // Only what a person types counts as a change in every browser.
      await page.locator("#embed-host-links").pressSequentially("nonsense");
      await page.locator("#embed-host-links").blur();
      await page.locator("#embed-links-wrong p").waitFor();
      await page.locator("crew-path").scrollIntoViewIfNeeded();
      await page.locator("crew-path iframe.on").waitFor();
    },
  },
  { name: "sample people", path: "samples/" },
  {
    name: "a sample person",
    path: "samples/",
    async then(page) {
      await page.locator(".samples a").first().click();
      await page.locator(".origin-note").waitFor();
    },
  },
  { name: "friend's field", path: `friend/#${code}` },
  { name: "two friends", path: `friend/#${code}.${friends}` },
  { name: "no such page", path: "nowhere/", missing: true },
  { name: "page for times without a connection", path: "offline/", still: true },
  { name: "quiz on paper", path: "paper/", still: true },
  { name: "all ways", path: "ways/", still: true },
  { name: "ways of a start and a goal", path: "ways/runner/director/", still: true },
];
