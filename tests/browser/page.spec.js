// The drawing equals the list; and what is said where the program, or the rest of it, is late or cannot be had.

import assert from "node:assert/strict";
import { test } from "node:test";
import { focusOn, open, ready, site, useBrowser, withPage } from "./support/browser.js";

useBrowser();

for (const [width, drawing] of [[1280, ".map-wide"], [360, ".map-tall"]]) {
  test(`the drawing and the list hold the same stations at ${width} px`, () =>
    withPage({ viewport: { width, height: 800 } }, async (page) => {
      for (const goal of ["director", "producer", "screenwriter"]) {
        for (const start of ["", "runner", "assistant-production-coordinator", "edit-assistant"]) {
          await page.goto("about:blank");
          await open(page);
          await page.getByLabel("Where are you now?").selectOption(start);
          await page.getByLabel(`Yes: ${goal}`).check();
          await page.getByRole("button", { name: "Show my routes" }).click();
          await page.locator(".result").waitFor();
          assert.ok(await page.locator(drawing).isVisible());
          // A station is told by its title, which the drawing may break into lines; a route by the order of its stations.
          const titles = (elements) => elements.map((element) => element.textContent.replace(/[-\s,]/g, "").toLowerCase());
          const drawn = await page.locator(`${drawing} .map-station`).evaluateAll((stations) =>
            stations.map((station) => [...station.querySelectorAll(".map-title")].map((line) => line.textContent).join("")),
          );
          const marks = drawn.map((title) => title.replace(/[-\s,]/g, "").toLowerCase());
          for (const list of await page.locator(".route-list").all()) {
            const listed = await list.locator("li a").evaluateAll(titles);
            const places = listed.map((title) => marks.indexOf(title));
            assert.ok(!places.includes(-1), `${start} to ${goal}: ${listed[places.indexOf(-1)]} is not drawn`);
          }
          const listed = new Set(await page.locator(".route-list li a").evaluateAll(titles));
          for (const mark of marks) assert.ok(listed.has(mark) || mark === "outsidetheindustry", `${mark} is not listed`);
          assert.equal(await page.locator(`${drawing} .map-line`).count(), await page.locator(".route-list").count());
        }
      }
    }));
}

test("where the app cannot be had, the page says so and not something else", () =>
  withPage({ missing: true, quiet: true }, async (page) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<p>gone</p>" }));
    await page.goto(site);
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /quiz-.*\.wasm is answered with the status 404/);
  }));

test("the quiz works where the rest of the app cannot be had, and its answers are safe", () =>
  withPage({ quiet: true }, async (page) => {
    const gone = (route) => route.fulfill({ status: 404, contentType: "text/html", body: "<p>gone</p>" });
    await page.route("**/crewpath_bg-*.wasm", gone);
    await open(page);
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    for (let answered = 0; answered < 8; answered += 1) {
      const before = page.url();
      await page.locator(".point").first().click();
      await page.getByRole("button", { name: "Next" }).click();
      await page.waitForURL((url) => url.href !== before);
    }
    await page.getByRole("link", { name: "My result", exact: true }).click();
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /Your answers are safe in the address/);
    // The visitor does as told, and now it can be had.
    await page.unroute("**/crewpath_bg-*.wasm", gone);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator(".why-list > li").count(), 8, "the answers count");
  }));

test("a slow rest of the app is waited for in words, and the focus moves to the heading when it is there", () =>
  withPage({}, async (page) => {
    let let_go;
    const held = new Promise((resolve) => { let_go = resolve; });
    await page.route("**/crewpath_bg-*.wasm", async (route) => {
      await held;
      await route.continue();
    });
    await open(page);
    await page.getByRole("link", { name: "All roles" }).click();
    await page.getByText("Getting the page…").waitFor();
    let_go();
    await page.getByRole("heading", { level: 1, name: "All roles" }).waitFor();
    await focusOn(page, "h1");
  }));

test("without WebAssembly the page says what to do", () =>
  withPage({}, async (page) => {
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    await page.goto(site);
    await page.getByRole("alert").waitFor();
    assert.match(await page.getByRole("alert").innerText(), /needs WebAssembly/);
  }));
