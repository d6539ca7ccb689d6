// Crewpath on other people's pages: every way to show it, on every kind of page that is known to be hard on it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { site, useBrowser, withPage } from "./support/browser.js";
import { assertHeight, code, frameOf, origin, press, settledIn, tiers } from "./support/embed.js";
import { strict, withHosts } from "./support/hosts.js";

useBrowser();

/** Pages that are hard on it: what they send, hold and do. */
const hosts = {
  "a plain page": {},
  "a page with a strict policy": { headers: { "Content-Security-Policy": strict(origin) } },
  "a page that sandboxes it": { attributes: 'sandbox="allow-scripts"' },
  "blocked third-party storage": { blocked: true },
  "a CMS that strips attributes": { bare: true },
  "WordPress's secret": { to: "#?secret=aB3xY9" },
  "a mail filter's %23": { to: "result/%23", code: true },
  "a dark page": { html: 'style="color-scheme: dark; background: #111; color: #eee"' },
  "ten of them": { times: 10 },
  "a page below a path": { path: "/careers/advice/quiz/" },
};

/** Answers two questions and goes to the result, where routes are. */
async function takeQuiz(frame) {
  if (await frame.locator("select#start-role").count()) {
    await frame.locator("select#start-role").selectOption("runner");
    await frame.getByLabel("Yes: producer").check();
    await press(frame.getByRole("button", { name: "Show my routes" }));
    await frame.locator(".result").waitFor();
    await press(frame.getByRole("link", { name: "Take the quiz" }));
    for (let asked = 0; asked < 2; asked += 1) {
      const heading = await frame.locator("main h1").innerText();
      await press(frame.locator(".point").nth(4));
      await press(frame.getByRole("button", { name: "Next" }));
      await frame.locator("main h1").filter({ hasNotText: heading }).waitFor();
    }
    await press(frame.locator(".masthead-pages").getByRole("link", { name: "My result" }));
  }
  await frame.locator(".result .route-tab").first().waitFor();
  await settledIn(frame);
}

for (const [tier, show] of Object.entries(tiers)) {
  for (const [name, host] of Object.entries(hosts)) {
    test(`${tier} on ${name}: the quiz runs to routes`, () =>
      withHosts((put) =>
        withPage({ from: site, quiet: name === "a mail filter's %23" }, async (page, context) => {
          page.context().removeAllListeners("request");
          if (host.blocked) {
            await context.addInitScript(() => {
              const deny = () => {
                throw new DOMException("denied", "SecurityError");
              };
              for (const store of ["localStorage", "sessionStorage"]) Object.defineProperty(window, store, { get: deny });
            });
          }
          const to = site + (host.to ?? "") + (host.code ? code : "");
          let attributes = host.attributes ?? "";
          if (tier === "loader" && host.to) attributes += host.code ? ` code="${code}"` : ' page="#?secret=aB3xY9"';
          if (!host.bare) attributes += ' title="Which way in film?"';
          const body = show(attributes, to).repeat(tier === "link" ? 1 : (host.times ?? 1));
          const at = put({ body, headers: host.headers, path: host.path, html: host.html });
          await page.goto(at);
          if (tier === "link") await page.locator("#way").click();
          const count = tier === "link" ? 1 : (host.times ?? 1);
          for (const nth of count === 1 ? [0] : [0, count - 1]) {
            if (tier === "loader") await page.locator("crew-path").nth(nth).scrollIntoViewIfNeeded();
            if (tier === "iframe") await page.locator("iframe").nth(nth).scrollIntoViewIfNeeded();
            const frame = await frameOf(page, tier, nth);
            await frame.locator(".region-switch").waitFor();
            if (tier === "loader") await assertHeight(page, frame, nth);
            await takeQuiz(frame);
            if (tier === "loader") {
              await assertHeight(page, frame, nth);
              assert.equal(await page.locator("crew-path p").nth(nth).isVisible(), false, "the fallback is gone");
              const dark = await frame.evaluate(() => matchMedia("print").matches || getComputedStyle(document.documentElement).colorScheme);
              assert.equal(dark, name === "a dark page" ? "dark" : "light");
            }
          }
        }),
      ));
  }
}
