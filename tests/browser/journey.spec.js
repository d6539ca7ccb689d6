// Visits as people make them, from the first page to what they came for: by keyboard, by touch, there and back, with second thoughts.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { answerOf } from "./support/atlas.js";
import { focusOn, open, ready, settled, site, useBrowser, withPage } from "./support/browser.js";
import { links } from "./support/links.js";
import { byMouse, byTouch, people, tabTo, takeQuiz, withoutStorage } from "./support/visit.js";

useBrowser();

const [[mine], [friends]] = links.filter(([code]) => code.length > 24);

const heading = (page) => page.locator("main h1").innerText();
const region = (page) => page.locator("#region");
const fingerprint = (page) => page.locator(".result").getAttribute("data-fingerprint");
/** What the page says, but for what the last choice on it changed. */
const said = (page) => page.locator("main").evaluate((main) => [...main.querySelectorAll(".what-changed")].reduce((text, told) => text.replace(told.innerText, ""), main.innerText).replace(/\s+/g, " "));
const code = (page) => new URL(page.url()).hash.slice(1).split(".")[0];

test("by keyboard alone, from the first page to a plan with a tick", () =>
  withPage({}, async (page) => {
    await open(page);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
    await page.keyboard.press("Enter");
    await focusOn(page, "h1");
    await tabTo(page, "select#start-role");
    await page.keyboard.type("Third assistant");
    await tabTo(page, "button.main-button");
    await page.keyboard.press("Enter");
    await page.locator(".question").waitFor();
    await focusOn(page, "h1");
    await takeQuiz(page, async (_, asked) => {
      const point = await answerOf(page, people.director);
      if (asked % 2 === 0) {
        // As the page says.
        await page.keyboard.press(String(point));
      } else {
        // As any form is filled in.
        await tabTo(page, ".point input");
        await page.keyboard.press("Space");
        for (let presses = 1; presses < point; presses += 1) await page.keyboard.press("ArrowDown");
        await tabTo(page, ".answer-form .main-button");
      }
      await page.keyboard.press("Enter");
    });
    await focusOn(page, "h1");
    assert.match(await heading(page), /directing/);
    await tabTo(page, ".route-choice input");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => document.querySelectorAll(".route-choice input")[1]?.checked);
    await tabTo(page, ".map-wide a");
    await page.keyboard.press("Enter");
    await page.locator("article.role").waitFor();
    await focusOn(page, "h1");
    await page.goBack();
    await page.locator(".result").waitFor();
    assert.ok(await page.locator(".route-choice input").nth(1).isChecked(), "the route stays chosen");
    await tabTo(page, ".next-buttons a");
    await page.keyboard.press("Enter");
    await page.locator(".plan-step").first().waitFor();
    await focusOn(page, "h1");
    await tabTo(page, ".plan-step input");
    await page.keyboard.press("Space");
    await page.getByText(/^1 of \d+ done for the next step$/).waitFor();
  }));

test("by touch at 360 px, to a plan that is saved on the device and as a file, and opened again elsewhere", async () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  const file = await withPage(phone, async (page) => {
    await open(page);
    await page.getByLabel("Where are you now?").selectOption("runner");
    await page.getByRole("button", { name: "Begin the quiz" }).tap();
    await page.locator(".question").waitFor();
    // Of two minds at first: whoever answers all as a sample person does is taken for it, and is not saved.
    await takeQuiz(page, async (_, asked) => byTouch(page, asked === 0 ? 3 : await answerOf(page, people.producer)));
    assert.match(await heading(page), /producing/);
    await page.locator(".route-tab").last().tap();
    await page.getByRole("link", { name: "Make a plan of this route" }).tap();
    const tick = page.locator(".plan-step .tick").first();
    await tick.tap();
    await page.getByText(/^1 of \d+ done/).waitFor();
    await page.getByLabel("Save on this device").tap();
    await page.getByText("Saved on this device").waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("crewpath.1.visit")), code(page));
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "A file to open here again" }).tap()]);
    return { text: await readFile(await download.path()), task: await tick.innerText(), title: await heading(page) };
  });
  await withPage(phone, async (page) => {
    await open(page);
    await page.goto(new URL("plan/", site).href);
    await ready(page);
    await page.getByLabel("A file").setInputFiles({ name: "crewpath-plan.json", mimeType: "application/json", buffer: file.text });
    await page.getByRole("button", { name: "Open it" }).tap();
    await page.getByText("The plan is open").waitFor();
    assert.equal(await heading(page), file.title);
    assert.equal(await page.locator(".tick:has(:checked)").innerText(), file.task);
  });
});

test("back through the whole quiz shows every question with its answer, and forward leads to the same result", () =>
  withPage({}, async (page) => {
    await open(page);
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    await page.locator(".question").waitFor();
    const given = [];
    await takeQuiz(page, async () => {
      const point = await answerOf(page, people.screenwriter);
      given.push([new URL(page.url()).hash.split(".")[1], String(point)]);
      await byMouse(page, point);
    });
    const before = [await fingerprint(page), await heading(page)];
    const shown = async () => [new URL(page.url()).hash.split(".")[1], await page.locator(".point input:checked").getAttribute("value")];
    for (const expected of given.toReversed()) {
      await page.goBack();
      await page.locator(".question").waitFor();
      assert.deepEqual(await shown(), expected);
    }
    await page.goBack();
    await page.getByRole("button", { name: "Go on where you stopped" }).waitFor();
    for (const expected of given) {
      await page.goForward();
      await page.locator(".question").waitFor();
      assert.deepEqual(await shown(), expected);
    }
    await page.goForward();
    await page.locator(".result").waitFor();
    assert.deepEqual([await fingerprint(page), await heading(page)], before);
  }));

test("second thoughts: a reason changed on the result, a goal named and taken back, and every other answer stays", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    await takeQuiz(page, async () => byMouse(page, await answerOf(page, people.producer)));
    const certainty = () => page.locator(".result .lead").first().innerText();
    const count = async () => Number((await certainty()).match(/\d+/)[0]);
    const [first, answers] = [await fingerprint(page), await count()];
    const change = page.locator(".why-list a").first();
    await change.click();
    await page.getByText("Changing an earlier answer").waitFor();
    await focusOn(page, "h1");
    const point = Number(await page.locator(".point input:checked").getAttribute("value"));
    await page.locator(".point").nth(5 - point).click();
    await page.getByRole("button", { name: "Save and see my result" }).click();
    await page.locator(".result").waitFor();
    assert.equal(await count(), answers);
    assert.notEqual(await fingerprint(page), first);
    // Another thought: the goal is known after all. And no, it is not.
    await page.getByRole("link", { name: "Crewpath" }).first().click();
    await page.getByLabel("Yes: screenwriter").check();
    await page.getByRole("button", { name: "Show my routes" }).click();
    await page.locator(".result").waitFor();
    assert.equal(await heading(page), "Your goal: screenwriting.");
    assert.equal(await count(), answers);
    await page.goBack();
    await page.getByLabel("Not yet").check();
    await page.getByRole("link", { name: "My result", exact: true }).click();
    await page.locator(".result").waitFor();
    assert.doesNotMatch(await heading(page), /Your goal/);
    assert.equal(await count(), answers);
  }));

test("two tabs in the middle of the quiz keep their answers and regions apart", () =>
  withPage({}, async (one, context) => {
    const two = await context.newPage();
    for (const page of [one, two]) await open(page, "question/");
    await region(one).selectOption("us");
    for (const point of [1, 1, 2]) await byMouse(one, point);
    for (const point of [5, 4]) await byMouse(two, point);
    await one.getByText(/^Question 4/).waitFor();
    await two.getByText(/^Question 3/).waitFor();
    const before = [one.url(), two.url()];
    assert.deepEqual([await region(one).inputValue(), await region(two).inputValue()], ["us", "uk"]);
    for (const page of [one, two]) {
      await page.reload();
      await ready(page);
    }
    assert.deepEqual([one.url(), two.url()], before);
    assert.deepEqual([await region(one).inputValue(), await region(two).inputValue()], ["us", "uk"]);
    // A visit that begins takes the region that was chosen last.
    const three = await context.newPage();
    await open(three);
    await three.waitForFunction(() => document.querySelector("#region").value === "us");
  }));

const pages = [
  "", "question/#.7", `result/#${mine}`, `route/#${mine}`, `compare/#${mine}`, `plan/#${mine}`, "plan/", "open/", "samples/", `friend/#${mine}`, `friend/#${mine}.${friends}`,
  "roles/", `role/runner/#${mine}`, "map/", "map/#.1", "schemes/", "method/",
];

for (const blocked of [false, true]) {
  const where = blocked ? "where every storage throws" : "in a browser as it comes";
  test(`on every page the region is switched, outlives a refresh with everything else, and goes along to the next page: ${where}`, () =>
    withPage({}, async (page) => {
      if (blocked) await withoutStorage(page);
      for (const path of pages) {
        await page.goto("about:blank");
        await open(page, path);
        const other = (await region(page).inputValue()) === "uk" ? "us" : "uk";
        await region(page).selectOption(other);
        await page.waitForFunction((other) => document.querySelector("#region").value === other, other);
        await settled(page);
        const before = { url: page.url(), title: await page.title(), text: await said(page) };
        await page.reload();
        await ready(page);
        assert.equal(await region(page).inputValue(), other, path);
        assert.deepEqual({ url: page.url(), title: await page.title(), text: await said(page) }, before, path);
        await page.getByRole("link", { name: path === "roles/" ? /^(Schemes|Programs)$/ : "All roles" }).first().click();
        await page.locator(path === "roles/" ? ".sift" : ".roles-columns").waitFor();
        assert.equal(await region(page).inputValue(), other, `from ${path}`);
        await focusOn(page, "h1");
      }
      if (!blocked) {
        const last = await region(page).inputValue();
        await page.goto("about:blank");
        await open(page, "roles/");
        await page.waitForFunction((last) => document.querySelector("#region").value === last, last);
      }
    }));
}

test("every link of the frame and of the result leads to a page with its own title, and the focus goes to its heading", () =>
  withPage({}, async (page) => {
    await open(page, `result/#${mine}`);
    const links = page.locator("a[href]:visible:not(.skip):not([rel]):not([hreflang])");
    const hrefs = await links.evaluateAll((all) => [...new Map(all.map((one) => [one.getAttribute("href").split("#")[0], one.getAttribute("href")])).values()]);
    const titles = new Map([["result", await page.title()]]);
    for (const href of hrefs.filter((href) => !href.startsWith("/result/"))) {
      await page.locator(`a[href="${href}"]:visible`).first().click();
      await page.waitForFunction((path) => location.pathname === path, new URL(href, site).pathname);
      await focusOn(page, "h1");
      assert.equal(await page.evaluate(() => scrollY), 0, href);
      assert.ok(![...titles.values()].includes(await page.title()), `${href}: ${await page.title()}`);
      titles.set(href, await page.title());
      await page.goBack();
      await page.locator(".result").waitFor();
      await settled(page);
    }
    assert.ok(titles.size > 12, [...titles.keys()].join());
  }));
