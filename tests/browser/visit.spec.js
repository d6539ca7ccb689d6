// Whose visit is open: one's own, a link's or a sample's; what is behind a link; and where Next leads on the way back.

import assert from "node:assert/strict";
import { test } from "node:test";
import { links } from "./support/links.js";
import { sample } from "./support/sample.js";
import { focusOn, onlyChromium, open, ready, settled, site, useBrowser, withPage } from "./support/browser.js";
import { apart, byMouse } from "./support/visit.js";

useBrowser();

const [[whole, fingerprint]] = links.filter(([code]) => code.length > 24);
const kept = "crewpath.1.visit";

const heading = (page) => page.locator("main h1").innerText();
const note = (page) => page.locator(".origin-note");
const code = (page) => new URL(page.url()).hash.slice(1).split(".")[0];

async function openLink(page, path = `result/#${sample}`) {
  await open(page, path);
  await note(page).waitFor();
}

test("a friend's link says that it came with a link, through reloads, pages, Back and Forward, until it is claimed", () =>
  withPage({}, async (page) => {
    await openLink(page);
    assert.match(await heading(page), /^This result (probably )?leans towards/);
    assert.match(await page.title(), /^Someone else's result/);
    const before = code(page);
    await page.reload();
    await ready(page);
    await note(page).getByText("You opened this from a link.").waitFor();
    await page.getByRole("link", { name: "My plan" }).click();
    await page.locator(".plan-page, main h1").first().waitFor();
    await note(page).waitFor();
    await page.goBack();
    await page.locator(".result").waitFor();
    await note(page).waitFor();
    await page.goForward();
    await note(page).waitFor();
    await page.goBack();
    await page.locator(".result").waitFor();
    await page.getByRole("button", { name: "It's mine: carry on" }).click();
    await page.waitForFunction(() => !document.querySelector(".origin-note"));
    assert.match(await heading(page), /^You (probably )?lean towards/);
    await focusOn(page, "h1");
    assert.equal(code(page), before, "the link is as it was");
    await page.reload();
    await ready(page);
    assert.equal(await note(page).count(), 0);
    assert.match(await heading(page), /^You (probably )?lean towards/);
  }));

test("taking the quiz oneself keeps nothing of theirs, and Back leads to what the link opened", () =>
  withPage({}, async (page) => {
    await openLink(page);
    const before = code(page);
    await page.getByRole("link", { name: "Take the quiz yourself" }).click();
    await page.getByRole("button", { name: "Begin the quiz" }).waitFor();
    assert.equal(await note(page).count(), 0);
    assert.equal(code(page), "");
    await page.getByRole("button", { name: "Begin the quiz" }).click();
    await page.locator(".question").waitFor();
    await byMouse(page, 2);
    await page.getByText("Question 2").waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole("button", { name: "Go on where you stopped" }).waitFor();
    await page.goBack();
    await page.locator(".result").waitFor();
    await note(page).waitFor();
    assert.equal(code(page), before);
  }));

test("what this device keeps is one's own, and is offered beside what a link opens", () =>
  withPage({}, async (page) => {
    await open(page);
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [kept, sample]);
    await open(page, "method/");
    await open(page, `result/#${sample}`);
    await page.locator(".keep").waitFor();
    assert.equal(await note(page).count(), 0);
    assert.match(await heading(page), /^You /);
    await page.goto("about:blank");
    await openLink(page, `result/#${whole}`);
    await page.getByRole("link", { name: "Compare it with yours" }).click();
    await page.locator(".friend-table").first().waitFor();
    assert.equal(code(page), sample);
    assert.ok(page.url().endsWith(`.${whole}`));
    assert.equal(await note(page).count(), 0);
  }));

test("one's own result is no sample person's, whatever the answers, and can be saved", () =>
  withPage({}, async (page) => {
    await open(page, "samples/");
    const href = await page.locator(".samples a").first().getAttribute("href");
    await openLink(page, href.replace(/^\//, ""));
    assert.equal(await page.getByText("sample person's result").count(), 0, "a link in a new tab is a link");
    await page.getByRole("button", { name: "It's mine: carry on" }).click();
    await page.getByLabel("Save on this device").check();
    assert.equal(await heading(page), "You lean towards directing.");
  }));

test("what trackers append to a link is no part of it, and what is left of one is said", () =>
  withPage({}, async (page) => {
    const shown = () => page.locator(".result").getAttribute("data-fingerprint");
    for (const junk of ["&utm_source=x", "?fbclid=IwAR1", "#utm_source=x", "%26utm_source%3Dx", ";x=1", "."]) {
      await page.goto("about:blank");
      await open(page, `result/#${whole}${junk}`);
      await page.locator(".keep").waitFor();
      assert.equal(await shown(), fingerprint, junk);
      assert.equal(await page.locator(".notice").count(), 0, junk);
    }
    await page.goto("about:blank");
    await open(page, "#utm_source=x");
    assert.equal(await page.locator(".notice").count(), 0);
    await page.goto("about:blank");
    const runner = "1aBACGAAWwAAAAViswAAAAAAAAAAAAAAAAi0m27rYgAAAAAAxMT1A";
    await open(page, `result/#${runner.slice(0, -4)}`);
    await page.locator(".notice").getByText("This link has been cut off").waitFor();
    await page.locator(".routes").waitFor();
    assert.notEqual(code(page), "", "what could be read is kept");
    await page.goto("about:blank");
    await open(page, `result/#${sample.replace("F", "G")}`);
    await page.locator(".notice").getByText("is damaged, so it was not used").waitFor();
  }));

test("after Back and a changed answer, Next leads through every question that was given", () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    const asked = [];
    const at = async () => {
      await settled(page);
      return page.locator("main h1").innerText();
    };
    for (const point of [2, 5, 4]) {
      asked.push(await at());
      const before = page.url();
      await byMouse(page, point);
      await page.waitForURL((url) => url.href !== before);
    }
    const fourth = await at();
    await page.goBack();
    await page.getByRole("heading", { name: asked[2] }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: asked[1] }).waitFor();
    await byMouse(page, 1);
    await page.getByRole("heading", { name: asked[2] }).waitFor();
    assert.ok(await page.locator(".point input").nth(3).isChecked(), "it has its answer");
    await apart(page);
    await page.getByRole("button", { name: "Next" }).click();
    await page.waitForFunction((text) => document.querySelector("main h1").innerText !== text, asked[2]);
    assert.ok(!asked.includes(await at()), `a new question, in place of or like: ${fourth}`);
    for (const text of asked.reverse()) {
      await apart(page);
      await page.getByRole("button", { name: "Back" }).click();
      await page.getByRole("heading", { name: text }).waitFor();
    }
  }));

test("each point of a choice says what it is about to those who do not see where it stands", { skip: onlyChromium("the accessibility tree comes from Chromium's own protocol") }, () =>
  withPage({}, async (page) => {
    await open(page, "question/");
    const tasks = await page.locator(".task dd").allInnerTexts();
    assert.equal(tasks.length, 2);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    const radios = nodes.filter((node) => node.role?.value === "radio");
    assert.equal(radios.length, 5);
    radios.forEach(({ name, description }, place) => {
      const about = [tasks[0], tasks[0], undefined, tasks[1], tasks[1]][place];
      const said = description?.value ?? "";
      const names = about ? [about] : tasks;
      assert.ok(names.every((task) => said.includes(task)), `${name.value}: ${said}`);
      assert.equal(tasks.filter((task) => said.includes(task)).length, names.length, name.value);
    });
  }));

test("the whole map takes the result's goal and shows where the visitor is and their route, in words too", async () => {
  for (const viewport of [{ width: 1280, height: 900 }, { width: 360, height: 640 }]) {
    await withPage({ viewport }, async (page) => {
      await open(page, `result/#${sample}`);
      await page.locator(".keep").waitFor();
      const goal = await page.locator(".goal-bar-name").first().innerText();
      await page.goto(new URL(`map/#${code(page)}`, site).href);
      await ready(page);
      assert.equal((await page.locator(".whole-map-goals :checked + span").innerText()).toLowerCase(), goal.toLowerCase());
      const drawing = page.locator(viewport.width > 500 ? ".overview-wide:not(.overview-heads)" : ".overview-tall");
      const steps = await page.locator(".whole-map-steps a").allInnerTexts();
      assert.ok(steps.length > 1, steps.join());
      const boxes = await drawing.locator(".stop-own").evaluateAll((all) => all.map((box) => box.getAttribute("aria-label")));
      for (const step of steps) assert.ok(boxes.some((label) => label.startsWith(step)), `${step} is not among ${boxes.join()}`);
      assert.ok((await drawing.locator(".move-out").getAttribute("d")).length > 20);
      await page.locator("#overview-list").click();
      const listed = await page.locator(".overview-list").innerText();
      for (let step = 1; step < steps.length; step += 1) assert.ok(listed.includes(`your step ${step};`), `step ${step}`);
      await page.getByLabel("no goal yet").check();
      await page.waitForFunction(() => !document.querySelector(".whole-map-route"));
      assert.equal((await drawing.locator(".move-out").getAttribute("d")) ?? "", "", "no route is drawn");
    });
  }
});

test("within another page, saving promises no more than that page's own store", () =>
  withPage({}, async (page) => {
    await page.route("**/around.html", (route) =>
      route.fulfill({ contentType: "text/html", body: `<iframe title="Crewpath" width="900" height="900" src="${site}result/#${sample}"></iframe>` }));
    await page.goto(new URL("around.html", site).href);
    const frame = page.frameLocator("iframe");
    await frame.locator(".origin-note").waitFor();
    await frame.getByLabel("Save in this browser, for this website only").check();
    await frame.getByText("Saved in this browser, for this website only.").waitFor();
    assert.equal(await frame.getByText("this device").count(), 0);
    await frame.getByRole("button", { name: "Forget everything saved here" }).click();
    await frame.getByText("Forgotten: Crewpath has nothing saved here now.").waitFor();
  }));
