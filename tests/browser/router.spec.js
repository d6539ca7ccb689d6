// Hosts whose pages change without a load: the browser's Back is theirs, and a visit whose frame is made again goes on.

import assert from "node:assert/strict";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { onlyChromium, site, useBrowser, withPage } from "./support/browser.js";
import { flags } from "./support/chromium.js";
import { code, frameOf, origin, press, script, settledIn, tiers } from "./support/embed.js";
import { eventually } from "./support/eventually.js";
import { withHosts } from "./support/hosts.js";

useBrowser();

/** A host with a router: `#quiz` shows `quiz`, any other page its own name. */
const router = (quiz) => `<script>
  const show = () => {
    document.querySelector("main").innerHTML = location.hash === "#quiz" ? ${JSON.stringify(quiz).replaceAll("</", "<\\/")} : "<h1>Page " + location.hash + "</h1>";
  };
  const go = (to) => { history.pushState(null, "", to); show(); };
  addEventListener("popstate", show);
  addEventListener("DOMContentLoaded", show);
</script>`;

/** A visit in a browser as people have it: private windows, which is what tests get, let no frame of another site keep anything. */
async function withProfile(visit) {
  const folder = mkdtempSync(join(tmpdir(), "crewpath-profile-"));
  mkdirSync(join(folder, "Default"));
  writeFileSync(join(folder, "Default/Preferences"), JSON.stringify({ profile: { cookie_controls_mode: 0 } }));
  const context = await chromium.launchPersistentContext(folder, { executablePath: process.env.CREWPATH_CHROMIUM, args: flags });
  try {
    return await visit(await context.newPage(), context);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For tests that need one. */
const profiled = { skip: onlyChromium("a private window keeps nothing for a frame, and only Chromium is started with a profile here") };

/** Opens the host's quiz after another page of it, and calls `visit`. */
const withRouter = (tier, attributes, visit, browser = withProfile) =>
  withHosts((put) =>
    browser(async (page, context) => {
      // The router puts no script there that runs, so the element's is in the head.
      const quiz = tiers[tier](attributes, `${site}?goal=producer&theme=dark`).replace(script, "");
      await page.goto(put({ body: "<main></main>", head: script + router(quiz) }));
      await page.evaluate(() => go("#home"));
      await page.evaluate(() => go("#quiz"));
      return visit(page, context);
    }),
  );

/** A private window. */
const inPrivate = (visit) =>
  withPage({}, (page, context) => {
    context.removeAllListeners("request");
    return visit(page, context);
  });

/** Answers questions until `count` are. */
async function answer(frame, count) {
  for (let asked = 0; asked < count; asked += 1) {
    const heading = await frame.locator("main h1").innerText();
    await press(frame.locator(".point").nth(asked % 5));
    await press(frame.getByRole("button", { name: "Next" }));
    await frame.locator("main h1").filter({ hasNotText: heading }).waitFor();
  }
}

const heading = (frame) => frame.locator("main h1").innerText();

for (const [tier, attributes] of [["loader", 'region="uk"'], ["iframe", ""]]) {
  test(`${tier}: after five answers one Back leaves, and the visit goes on when its page is there again`, profiled, () =>
    withRouter(tier, attributes, async (page) => {
      let frame = await frameOf(page, tier);
      await press(frame.getByRole("button", { name: "Begin the quiz" }).or(frame.getByRole("link", { name: "Take the quiz" })).or(frame.locator(".start form button[type=submit]")).first());
      if (await frame.locator(".result").count()) await press(frame.getByRole("link", { name: "Take the quiz" }));
      await frame.locator(".question").waitFor();
      const first = await heading(frame);
      const entries = await page.evaluate(() => history.length);
      await answer(frame, 1);
      const second = await heading(frame);
      await answer(frame, 4);
      const sixth = await heading(frame);
      assert.equal(await page.evaluate(() => history.length), entries, "the frame adds no entry");
      await page.evaluate(() => history.back());
      await page.getByRole("heading", { name: "Page #home" }).waitFor();
      await page.evaluate(() => history.forward());
      frame = await frameOf(page, tier);
      await frame.locator("#app:not([data-drawn]) .question").waitFor();
      assert.equal(await heading(frame), sixth, "the visit goes on");
      if (tier === "iframe") assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), "dark");
      for (let back = 0; back < 4; back += 1) {
        const before = await heading(frame);
        await press(frame.getByRole("button", { name: "Back", exact: true }));
        await frame.locator("main h1").filter({ hasNotText: before }).waitFor();
      }
      assert.equal(await heading(frame), second, "its own Back leads through the questions before");
      assert.equal(await frame.locator(".point input:checked").count(), 1, "with their answers");
      await press(frame.getByRole("button", { name: "Back", exact: true }));
      await frame.locator("main h1").filter({ hasText: first }).waitFor();
      await page.reload();
      frame = await frameOf(page, tier);
      await frame.locator("#app:not([data-drawn]) .question").waitFor();
      assert.equal(await heading(frame), first, "a reload of the host's page changes nothing about it");
    }));
}

test("a frame that wants something else begins anew, and one that is forgotten too", profiled, () =>
  withRouter("loader", 'goal="producer" page="result/"', async (page) => {
    let frame = await frameOf(page, "loader");
    await frame.locator(".result").waitFor();
    await press(frame.locator(".masthead-pages").getByRole("link", { name: "My plan" }));
    await frame.locator(".plan-page").waitFor();
    await settledIn(frame);
    const again = async (change) => {
      await page.evaluate((change) => {
        const old = document.querySelector("crew-path");
        const made = old.cloneNode(true);
        for (const name in change) made.setAttribute(name, change[name]);
        old.replaceWith(made);
      }, change);
      frame = await frameOf(page, "loader");
      await frame.locator("#app:not([data-drawn]) main h1").waitFor();
      await settledIn(frame);
    };
    await again({});
    assert.equal(await frame.locator(".plan-page").count(), 1, "the same again");
    await again({ goal: "director" });
    assert.equal(await frame.locator(".result").count(), 1, "another goal");
    await again({ goal: "producer" });
    assert.equal(await frame.locator(".plan-page").count(), 1, "the first visit once more");
    await again({ code });
    assert.equal(await frame.locator(".plan-page").count(), 0);
    await again({ goal: "producer", code: "" });
    await frame.evaluate(() => sessionStorage.removeItem("crewpath.1.frames"));
    await press(frame.locator(".masthead-pages").getByRole("link", { name: "All roles" }));
    await frame.getByRole("heading", { name: "All roles" }).waitFor();
    assert.equal(await frame.evaluate(() => sessionStorage.getItem("crewpath.1.frames")), null, "what was forgotten stays so");
  }));

test("what the browser keeps of a frame's visit ends with the tab, and the host cannot read it", profiled, () =>
  withRouter("loader", 'start="runner"', async (page, context) => {
    const frame = await frameOf(page, "loader");
    await press(frame.getByRole("button", { name: "Begin the quiz" }));
    await frame.locator(".question").waitFor();
    await answer(frame, 2);
    const kept = await frame.evaluate(() => ({ session: Object.keys(sessionStorage), local: Object.keys(localStorage), cookie: document.cookie }));
    assert.deepEqual(kept, { session: ["crewpath.1.frames"], local: [], cookie: "" });
    const host = await page.evaluate(() => [{ ...sessionStorage }, { ...localStorage }, document.cookie, history.state, document.querySelector("crew-path").outerHTML]);
    const said = new URL(frame.url()).hash.slice(1).split(".")[0];
    assert.ok(said.length > 10 && !JSON.stringify(host).includes(said));
    const other = await context.newPage();
    await other.goto(page.url());
    const fresh = await frameOf(other, "loader");
    await fresh.locator("#app:not([data-drawn]) .start").waitFor();
  }));

for (const [name, sandbox, browser] of [["a sandbox without an origin", 'sandbox="allow-scripts"'], ["a private window", "", inPrivate]]) {
test(`in ${name} nothing is kept, and Back is the host's all the same`, browser ? {} : profiled, () =>
  withRouter("loader", `${sandbox} start="runner"`, async (page) => {
    const frame = await frameOf(page, "loader");
    await press(frame.getByRole("button", { name: "Begin the quiz" }));
    await frame.locator(".question").waitFor();
    const first = await heading(frame);
    await answer(frame, 2);
    const before = await heading(frame);
    await press(frame.getByRole("button", { name: "Back", exact: true }));
    await frame.locator("main h1").filter({ hasNotText: before }).waitFor();
    await press(frame.getByRole("button", { name: "Back", exact: true }));
    await frame.locator("main h1").filter({ hasText: first }).waitFor();
    await page.evaluate(() => history.back());
    await page.getByRole("heading", { name: "Page #home" }).waitFor();
    await page.evaluate(() => history.forward());
    await (await frameOf(page, "loader")).locator("#app:not([data-drawn]) .start").waitFor();
  }, browser));
}

test("a wish that is tried out is taken back without the browser's history", profiled, () =>
  withRouter("loader", `code="${code}"`, async (page) => {
    const frame = await frameOf(page, "loader");
    await frame.locator(".result").waitFor();
    await settledIn(frame);
    const entries = await page.evaluate(() => history.length);
    assert.equal(await frame.getByText("your browser's Back undoes").count(), 0, "what Back does is not promised");
    const stations = () => frame.locator(".route-list li a").allTextContents();
    const before = await stations();
    await press(frame.locator(".what-if summary", { hasText: "leave something out" }));
    await frame.getByLabel("A job you do not want on the way").selectOption({ index: 1 });
    await press(frame.getByRole("button", { name: "Leave it out" }));
    await frame.locator(".what-changed .changed").first().waitFor();
    assert.notDeepEqual(await stations(), before);
    await press(frame.getByRole("button", { name: "Undo", exact: true }).first());
    await eventually(async () => assert.deepEqual(await stations(), before));
    assert.equal(await page.evaluate(() => history.length), entries);
    assert.ok(frame.url().startsWith(origin));
  }));
