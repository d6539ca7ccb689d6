// After one visit, WebKit opens the site without a connection.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { host } from "../support/host.js";
import { open, page, ready, useWebKit } from "../support/webkit.js";

useWebKit();

let server;
before(async () => (server = await host()));
after(() => server.close());

test("after one visit, pages open and the quiz runs without a connection", async () => {
  await open(server.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  server.offline(true);
  await open(server.url);
  await page.locator(".main-button").click();
  await page.locator(".question").waitFor();
  for (let asked = 0; asked <= 24 && !(await page.locator(".result").count()); asked += 1) {
    const before = await page.url();
    await page.locator(".point").first().click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForURL((url) => url.href !== before);
    await ready();
  }
  await page.locator(".route-tab").waitFor();
  for (const path of ["question/", "map/", "role/director/", "us/role/director/", "schemes/", "plan/"]) {
    await open(server.url + path);
    assert.ok((await page.locator("main h1").innerText()).length > 3, path);
  }
});
