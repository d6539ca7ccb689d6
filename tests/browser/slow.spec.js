// A slow or broken network: what the visitor sees while something is on its way, and when it never comes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { focusOn, open, ready, settled, site, useBrowser, withPage } from "./support/browser.js";
import { links } from "./support/links.js";
import { byMouse, hold, takeQuiz } from "./support/visit.js";

useBrowser();

const [[mine], [friends]] = links.filter(([code]) => code.length > 24);
const app = "**/crewpath_bg-*.wasm";
const lost = (page) => page.getByRole("alert");

/** Takes the quiz to its end while the rest of the app is not there. */
async function toTheEnd(page) {
  await open(page, "question/");
  for (let asked = 0; page.url().includes("question/"); asked += 1) {
    assert.ok(asked < 24);
    const before = page.url();
    await byMouse(page, 1 + ((asked * 3) % 5));
    await page.waitForURL((url) => url.href !== before);
  }
}

test("between the last question and a result that is late, the page says what it waits for; Back shows the question", () =>
  withPage({}, async (page) => {
    const release = await hold(page, app);
    await toTheEnd(page);
    const waits = page.getByRole("status").getByText("Getting the page…");
    await waits.waitFor();
    assert.equal(await page.title(), "Crewpath", "no question is named that does not stand there");
    assert.ok(await page.getByRole("link", { name: "My result" }).isVisible(), "the frame stands");
    const address = page.url();
    assert.match(address, /result\/#\w{8}/, "the answers are safe");
    await page.goBack();
    await page.locator(".point :checked").waitFor({ state: "attached" });
    await page.getByText("Changing an earlier answer").waitFor();
    await page.goForward();
    await waits.waitFor();
    assert.equal(page.url(), address);
    release();
    await page.locator(".result").waitFor();
    await focusOn(page, "h1");
    assert.equal(await page.getByText("Getting the page…").count(), 0);
  }));

test("where the result cannot be fetched, the page says so, Back leads to the questions, and a reload gives the result once it can", () =>
  withPage({ quiet: true }, async (page) => {
    const gone = (route) => route.abort();
    await page.route(app, gone);
    await toTheEnd(page);
    await lost(page).getByText("Your answers are safe in the address").waitFor();
    assert.equal(await page.getByText("Getting the page…").isVisible(), false, "nothing more is promised");
    await page.goBack();
    await page.locator(".point :checked").waitFor({ state: "attached" });
    assert.equal(await lost(page).count(), 0);
    await page.goForward();
    await lost(page).waitFor();
    await page.unroute(app, gone);
    await page.getByRole("button", { name: "Reload the page" }).click();
    await page.locator(".result").waitFor();
    assert.match(await page.locator(".result .lead").first().innerText(), /\d+ (questions|answers)/);
  }));

test("a quiz that never comes: the first pages stand, say that they wait once something is pressed, and every link works", () =>
  withPage({}, async (page) => {
    await hold(page, "**/quiz-*_bg.wasm");
    await page.goto(site);
    await page.getByLabel("Where are you now?").selectOption("runner");
    assert.equal(await page.getByRole("status").getByText("Getting the quiz…").count(), 0);
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    await page.getByRole("status").getByText("Getting the quiz…").waitFor();
    assert.equal(await page.getByLabel("Where are you now?").inputValue(), "runner");
    await page.getByRole("link", { name: "All roles" }).click();
    await page.getByRole("heading", { level: 1, name: "All roles" }).waitFor();
  }));

for (const [path, bins, what] of [
  [`route/#${mine}`, /\.bin$/, "details and library"],
  [`compare/#${mine}`, /\.bin$/, "details and library"],
  [`plan/#${mine}`, /\.bin$/, "details and library"],
  [`friend/#${mine}.${friends}`, /\.bin$/, "details"],
  [`result/#${mine}`, /library\.[^/]+\.bin$/, "library"],
  [`route/#${mine}`, /library\.[^/]+\.bin$/, "library"],
  [`compare/#${mine}`, /library\.[^/]+\.bin$/, "library"],
]) {
  test(`${path.split("#")[0]} stands without its ${what}, and has all on the next try`, () =>
    withPage({ quiet: true }, async (page) => {
      const gone = (route) => route.abort();
      await page.route(bins, gone);
      await page.goto(new URL(path, site).href);
      await page.locator("main h1").waitFor();
      const again = page.getByRole("button", { name: "Try again" });
      await again.first().waitFor();
      await page.unroute(bins, gone);
      await again.first().click();
      await page.waitForFunction(() => !document.querySelector(".failed"));
      await settled(page);
      const mended = await page.locator("main").innerText();
      await page.goto("about:blank");
      await open(page, path);
      assert.equal(await page.locator("main").innerText(), mended);
    }));
}
