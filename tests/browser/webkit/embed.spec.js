// Crewpath in the pages of hosts in WebKit: a plain frame, the element, a sandbox, and a strict policy of the site itself.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { site } from "../support/browser.js";
import { script, tiers } from "../support/embed.js";
import { eventually } from "../support/eventually.js";
import { strict, withHosts } from "../support/hosts.js";
import { page, ready, useWebKit } from "../support/webkit.js";
import { whole } from "../support/whole.js";

useWebKit();

let server;
before(async () => (server = await whole()));
after(() => server.close());

/** Goes from the start page to routes, through two questions, in the frame that is open. */
async function takeQuiz() {
  await ready();
  await page.locator("select#start-role").selectOption("runner");
  await page.locator("[name=goal][value=producer]").check();
  await page.locator(".main-button").click();
  await page.locator(".result .route-tab").waitFor();
  await page.getByRole("link", { name: "Take the quiz" }).click();
  for (let asked = 0; asked < 2; asked += 1) {
    const heading = await page.locator("main h1").innerText();
    await page.locator(".point").nth(4).click();
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForFunction((before) => document.querySelector("main h1").innerText !== before, heading);
  }
  await page.locator(".masthead-pages a[href*='result']").click();
  await page.locator(".result .route-tab").waitFor();
  await ready();
}

const hosts = {
  "a plain page": {},
  "a page with a strict policy": { headers: { "Content-Security-Policy": strict(new URL(site).origin) } },
  "a page that sandboxes it": { attributes: 'sandbox="allow-scripts"' },
  "WordPress's secret": { attributes: 'sandbox="allow-scripts" security="restricted"', to: "#?secret=aB3xY9" },
  "ten of them": { times: 10 },
};

for (const tier of ["iframe", "loader"]) {
  for (const [name, { attributes = "", headers, to = "", times = 1 }] of Object.entries(hosts)) {
    if (tier === "loader" && to) continue;
    test(`${tier} on ${name}: the quiz runs to routes`, () =>
      withHosts(async (put) => {
        const body = tiers[tier](`${attributes} title="Which way in film?"`, site + to).repeat(times);
        // A sandboxed frame needs a site that was built with its whole address.
        await page.goto(put({ headers, body: attributes ? body.replaceAll(site, server.url) : body }));
        await page.frame("iframe", tier === "loader" ? "crew-path" : undefined);
        await takeQuiz();
        const inside = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
        await page.frame();
        if (tier === "loader") await eventually(async () => {
          const outside = await page.evaluate(() => document.querySelector("crew-path").getBoundingClientRect().height);
          assert.ok(Math.abs(outside - inside) <= 1, `the element is ${outside} px high, what is in it ${inside} px`);
        });
      }));
  }
}

test("the host hears of what happens, and its attributes reach the visit", () =>
  withHosts(async (put) => {
    const head = "<script>window.heard = []; for (const type of ['ready', 'progress', 'finished']) addEventListener(`crewpath-${type}`, ({ detail }) => heard.push([type, detail]))</script>";
    await page.goto(put({ head, body: `${script}<crew-path goal="producer" start="runner" region="us"></crew-path>` }));
    await page.frame("iframe", "crew-path");
    await ready();
    assert.equal(await page.locator("[name=goal]:checked").first().inputValue(), "producer");
    assert.equal(await page.locator("#region").inputValue(), "us");
    await page.locator(".main-button").click();
    await page.locator(".result .route-tab").waitFor();
    await page.frame();
    await page.waitForFunction(() => heard.some(([type, detail]) => type === "finished" && detail.goal === "producer"));
  }));
