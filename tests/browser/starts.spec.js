// How a visit starts: what the page says where it cannot, and that one press acts once.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { open, ready, site, useBrowser, withPage } from "./support/browser.js";
import { eventually } from "./support/eventually.js";
import { apart } from "./support/visit.js";

useBrowser();

const quiz = /\/quiz-[^/]*_bg\.wasm$/;
const script = /\/quiz-[^/]*\.js$/;
const problem = (page) => page.locator("#problem");

/** Answers what `pattern` finds as `change` makes of the server's own answer. */
const serve = (page, pattern, change) =>
  page.route(pattern, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    delete headers["content-encoding"];
    delete headers["content-length"];
    await route.fulfill(change({ status: 200, headers, body: await response.body() }));
  });

const type = (type) => (answer) => ({ ...answer, headers: { ...answer.headers, "content-type": type } });

for (const sent of ["application/octet-stream", "text/plain", "application/wasm; charset=utf-8"]) {
  test(`a program sent as ${sent} starts, and the console says how it should be sent`, () =>
    withPage({}, async (page) => {
      const warnings = [];
      page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
      await serve(page, /\.wasm$/, type(sent));
      await open(page);
      await page.getByRole("button", { name: "Begin the quiz" }).click();
      await page.locator(".point").first().waitFor();
      assert.ok(await problem(page).isHidden());
      assert.ok(warnings.some((text) => text.includes(`as ${sent}`) && text.includes("application/wasm")), `${warnings}`);
    }));
}

const faults = [
  ["a status", quiz, () => ({ status: 403, body: "no" }), /_bg\.wasm is answered with the status 403/],
  ["a page in place of the program", quiz, () => ({ status: 200, contentType: "text/html", body: "<!doctype html><title>Shop</title>" }), /_bg\.wasm is answered with a page in its place/],
  ["a program still compressed", quiz, (answer) => ({ ...answer, body: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4]) }), /compressed without a Content-Encoding/],
  ["a program that is cut off", quiz, (answer) => ({ ...answer, body: answer.body.subarray(0, 5000) }), /arrived damaged/],
  ["a script of a wrong type", script, type("text/plain"), /quiz-[^/]*\.js is sent as text\/plain/],
];

for (const [what, file, change, said] of faults) {
  test(`${what} is called by name, and nobody is sent to check the connection`, () =>
    withPage({ quiet: true }, async (page) => {
      const errors = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await serve(page, file, change);
      await page.goto(site);
      await eventually(async () => assert.match(await problem(page).innerText(), said));
      assert.doesNotMatch(await problem(page).innerText(), /Check the connection/);
      assert.ok(errors.length > 0);
      assert.ok(await problem(page).getByRole("button", { name: "Reload the page" }).isVisible());
      await problem(page).getByRole("link", { name: "Take the quiz on paper" }).click();
      await page.locator(".paper-questions").waitFor();
    }));
}

test("a file whose Content-Encoding is not the true one is called by name", async () => {
  // A real server: what a test puts in an answer's place is never unpacked.
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url, site), { headers: { "accept-encoding": "identity" } });
    const headers = { "content-type": answer.headers.get("content-type") };
    if (quiz.test(request.url)) headers["content-encoding"] = "gzip";
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const from = `http://127.0.0.1:${server.address().port}/`;
  try {
    await withPage({ from, quiet: true }, async (page) => {
      await page.goto(from);
      await eventually(async () => assert.match(await problem(page).innerText(), /does not arrive: .*Content-Encoding/));
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("without a connection the page says to check it", () =>
  withPage({ quiet: true }, async (page) => {
    // Whether the site answers at all is asked by HEAD.
    await page.route("**/*", (route) => (quiz.test(route.request().url()) || route.request().method() === "HEAD" ? route.abort() : route.continue()));
    await page.goto(site);
    await problem(page).getByText("Check the connection").waitFor();
  }));

test("a policy that forbids WebAssembly is told from a damaged file", () =>
  withPage({ quiet: true }, async (page) => {
    await page.route(site, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll(" 'wasm-unsafe-eval'", "");
      const headers = { ...response.headers(), "content-security-policy": response.headers()["content-security-policy"].replace(" 'wasm-unsafe-eval'", "") };
      delete headers["content-encoding"];
      delete headers["content-length"];
      await route.fulfill({ status: 200, headers, body });
    });
    await page.goto(site);
    await problem(page).getByText("needs WebAssembly, and it is switched off").waitFor();
  }));

test("where WebAssembly is switched off, the page names Lockdown Mode and leads to what works without it", () =>
  withPage({}, async (page) => {
    await page.addInitScript(() => delete globalThis.WebAssembly);
    await page.goto(site);
    await problem(page).getByText("Lockdown Mode").waitFor();
    await problem(page).getByRole("link", { name: "See the routes from every job" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.match(page.url(), /ways\/$/);
  }));

test("where the boot script never runs, the page says so after some seconds, and Begin and Next say so at once", () =>
  withPage({ quiet: true }, async (page) => {
    await page.route(/\/boot-[^/]*\.js$/, (route) => route.abort());
    const late = page.locator("#late");
    await page.goto(site);
    assert.ok(await late.isHidden());
    assert.equal((await late.boundingBox()).height, 0);
    await page.getByText("This page has not fully started yet").waitFor({ timeout: 12_000 });
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    await page.waitForURL(/question\//);
    assert.ok(await late.isVisible());
    await page.locator(".point").nth(3).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForURL(/answer=4/);
    assert.ok(await late.isVisible());
    await late.getByRole("link", { name: "Take the quiz on paper" }).click();
    await page.locator(".paper-questions").waitFor();
  }));

test("where the boot script is only slow, what was sent before it ran counts, and the notice goes", () =>
  withPage({}, async (page) => {
    await page.goto(new URL("question/?start=runner&goal=&answer=4#late", site).href);
    await ready(page);
    await page.getByText("Question 2, at most").waitFor();
    assert.equal(await page.locator("#late, .notice").count(), 0);
  }));

test("with motion reduced, the notice waits as long", () =>
  withPage({ reducedMotion: "reduce", quiet: true }, async (page) => {
    await page.route(/\/boot-[^/]*\.js$/, (route) => route.abort());
    await page.goto(site);
    await page.waitForTimeout(1000);
    assert.ok(await page.locator("#late").isHidden());
  }));

test("the script asks optimisers on its way to leave it alone", () =>
  withPage({}, async (page) => {
    await page.goto(site);
    assert.equal(await page.locator("script[data-wasm]").getAttribute("data-cfasync"), "false");
  }));

test("a double click on Begin, Next, Skip or Back acts once", () =>
  withPage({}, async (page) => {
    await open(page);
    const shown = (number) => page.getByText(new RegExp(`^Question ${number},`)).waitFor();
    await page.getByRole("button", { name: "Begin the quiz" }).dblclick();
    await shown(1);
    assert.equal(await page.locator(".point :checked").count(), 0);
    await page.locator(".point").nth(3).click();
    await page.getByRole("button", { name: "Next" }).dblclick();
    await shown(2);
    assert.equal(await page.getByRole("alert").count(), 0);
    await page.getByRole("button", { name: "Skip this one" }).dblclick();
    await shown(3);
    await apart(page);
    await page.getByRole("button", { name: "Skip this one" }).click();
    await shown(4);
    await page.getByRole("button", { name: "Back" }).dblclick();
    await shown(3);
    await page.waitForTimeout(300);
    await shown(3);
  }));

test("a second press on the same task, point or tick still counts", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    await page.locator(".task").first().dblclick();
    assert.equal(await page.locator(".point :checked").getAttribute("value"), "1");
  }));

test("in a sandbox that keeps the path, a reload and the way to the result open the page that is in the query", () =>
  withPage({}, async (page) => {
    await page.addInitScript(() => {
      for (const name of ["pushState", "replaceState"]) {
        const real = History.prototype[name];
        History.prototype[name] = function (state, title, url) {
          if (new URL(url, location.href).pathname !== location.pathname) throw new DOMException("sandboxed", "SecurityError");
          return real.call(this, state, title, url);
        };
      }
    });
    await open(page);
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    for (let asked = 0; !(await page.locator(".result").count()); asked += 1) {
      assert.ok(asked < 26);
      const before = page.url();
      await page.locator(".point").nth(asked % 5).click();
      await page.getByRole("button", { name: "Next" }).click();
      await page.waitForURL((url) => url.href !== before);
      await page.locator(".point, .result").first().waitFor();
    }
    assert.match(page.url(), /\?at=\/result\/#/);
    const heading = await page.locator("main h1").innerText();
    await page.reload();
    await page.locator(".result").waitFor();
    assert.equal(await page.locator("main h1").innerText(), heading);
    await page.getByRole("link", { name: "All roles" }).click();
    await page.getByRole("heading", { level: 1, name: "All roles" }).waitFor();
  }));
