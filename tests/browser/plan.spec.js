// The plan: ticked with the keyboard, kept in the address, taken along as a file, opened again, printed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { links } from "./support/links.js";
import { focusOn, open, ready, settled, useBrowser, withPage } from "./support/browser.js";
import { pagesOn } from "./support/pdf.js";
import { tabTo } from "./support/visit.js";

useBrowser();

/** Opens the plan of a runner who wants to be a producer. */
async function openPlan(page) {
  await open(page);
  await page.getByLabel("Where are you now?").selectOption("runner");
  await page.getByLabel("Yes: producer").check();
  await page.getByRole("button", { name: "Show my routes" }).click();
  await page.locator(".result").waitFor();
  await settled(page);
  await page.getByRole("link", { name: "Make a plan of this route" }).click();
  await page.locator(".plan-step").first().waitFor();
}

const next = (page) => page.locator("section.plan-step");
const boxes = (page) => next(page).getByRole("checkbox");
const progress = (page) => page.locator(".plan-progress span").innerText();
const code = (page) => new URL(page.url()).hash;
const ticked = (page) => page.locator(".plan-page input:checked").count();

/** Clicks a button that saves a file; gives its name and its text. */
async function save(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const text = await readFile(await download.path(), "utf8");
  // The plan has its identity from now on, and the address shows it.
  await page.waitForFunction((text) => text.replaceAll("\r\n ", "").includes(location.hash), text);
  return { name: download.suggestedFilename(), text };
}

/** Saves a calendar; gives the UIDs of its events and their only sequence number. */
async function saveCalendar(page) {
  const { text } = await save(page, "Save for your calendar");
  const all = (name) => [...text.matchAll(new RegExp(`^${name}:(.+)\r$`, "gm"))].map(([, value]) => value);
  const sequences = new Set(all("SEQUENCE").map(Number));
  assert.equal(sequences.size, 1);
  return { uids: all("UID"), sequence: [...sequences][0], address: text.replaceAll("\r\n ", "").match(/^URL:(.+)\r$/m)[1] };
}

async function openFile(page, name, text) {
  await page.getByLabel("A file").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Open it" }).click();
}

test("a tick by keyboard counts, keeps the focus, and outlives a refresh and a fresh browser", async () => {
  const url = await withPage({}, async (page) => {
    // A browser that keeps nothing.
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("blocked", "SecurityError"); } });
    });
    await openPlan(page);
    assert.match(await progress(page), /^0 of \d+ done for the next step$/);
    const before = code(page);
    await tabTo(page, ".plan-step input");
    await page.keyboard.press("Space");
    await page.waitForFunction((hash) => location.hash !== hash, before);
    assert.match(await progress(page), /^1 of \d+ done/);
    assert.ok(await page.evaluate(() => document.activeElement.matches(".plan-step input:checked")));
    assert.equal(await page.locator("progress").getAttribute("value"), "1");
    await page.reload();
    await ready(page);
    assert.match(await progress(page), /^1 of/);
    return page.url();
  });
  await withPage({}, async (page) => {
    await open(page, url);
    assert.equal(await ticked(page), 1);
  });
});

test("a tick on the plan shows on the route and on the result, and the gap follows", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    const gap = next(page).locator(".gap");
    const before = await gap.innerText();
    // The last box of what it takes.
    const thing = next(page).locator(".ticks").nth(1).getByRole("checkbox").last();
    await thing.check();
    await page.waitForFunction((text) => document.querySelector(".plan-step .gap").innerText !== text, before);
    assert.match(await gap.innerText(), /You bring/);
    await boxes(page).first().check();
    await page.getByRole("link", { name: "Back to the route" }).click();
    await page.locator(".step-card").first().waitFor();
    assert.equal(await page.locator(".step-card input:checked").count(), 2);
    await page.getByRole("link", { name: "Back to your result" }).click();
    await page.locator(".next-step").waitFor();
    assert.equal(await page.locator(".next-step input:checked").count(), 1);
  }));

test("a new job moves the start, the map follows, and it can be taken back", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    await boxes(page).first().check();
    const [url, heading] = [page.url(), await page.locator("h1").innerText()];
    assert.match(heading, /from runner to producer/);
    const button = page.getByRole("button", { name: /^I have this job now/ }).first();
    const role = (await button.innerText()).split(": ")[1];
    await button.click();
    await page.waitForFunction((text) => document.querySelector("h1").innerText !== text, heading);
    assert.equal(await page.locator("h1").innerText(), `Your plan: from ${role} to producer`);
    assert.match(await page.locator(".plan-told").innerText(), new RegExp(`You are now at: ${role}`));
    await focusOn(page, "h1");
    await page.getByRole("link", { name: "My result" }).click();
    await page.locator(".result").waitFor();
    // The job before counts as done, so that a route may begin there as well.
    const starts = await page.locator(".route-list ol").evaluateAll((lists) => lists.map((list) => list.querySelector("a").textContent.toLowerCase()));
    const start = starts.every((one) => one === role.toLowerCase()) ? role : "where you are";
    assert.match(await page.locator("#routes").innerText(), new RegExp(`from ${start} to producer`));
    const first = page.locator(".map-wide .map-station").first();
    assert.equal((await first.locator(".map-title").allTextContents()).join("").replace(/[-\s]/g, "").toLowerCase(), role.replace(/[-\s]/g, "").toLowerCase());
    await page.getByRole("link", { name: "My plan" }).click();
    await page.locator(".plan-step").first().waitFor();
    assert.equal(await page.getByRole("button", { name: "Undo" }).count(), 0, "what is said once is not said again");
    // Once more, and back.
    const [there, again] = [page.url(), page.getByRole("button", { name: /^I (have this job|am doing this) now/ }).first()];
    await again.click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForURL(there);
    assert.match(await page.locator(".plan-told").innerText(), /as it was before/);
    assert.notEqual(there, url);
  }));

test("a list is saved, edited by hand and opened again", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    await boxes(page).first().check();
    const { name, text } = await save(page, "A list for your notes");
    assert.equal(name, "crewpath-plan.md");
    assert.match(await page.locator(".saved [role=status]").innerText(), /asked to save crewpath-plan\.md/);
    assert.equal(await page.locator(".saved details[open]").count(), 0, "what to do without a file is folded here");
    assert.match(text, /\(our estimate\)/);
    assert.ok(text.includes(await page.evaluate(() => location.href)), "its link leads back here");
    assert.equal(text.match(/- \[x\]/g).length, 1);
    const edited = text.replace("- [x]", "- [ ]").replace(/- \[ \](?=[^]*?## )/g, "- [x]");
    const expected = edited.match(/- \[x\]/g).length;
    assert.ok(expected > 3);
    await page.goto("about:blank");
    await open(page, "plan/");
    await openFile(page, name, edited);
    await page.getByText("The plan is open").waitFor();
    await page.locator("section.plan-step").waitFor();
    const after = await save(page, "A list for your notes");
    assert.equal(after.text.replace(/<.*>/, ""), edited.replace(/<.*>/, ""));
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Everything is as it was before").waitFor();
    assert.equal(await page.locator("section.plan-step").count(), 0);
  }));

test("everything that is worth a look for a step is in the list, and a saved plan opens where links do", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    await boxes(page).first().check();
    const [url, { name, text }] = [page.url(), await save(page, "A list for your notes")];
    const all = await page.locator(".plan-step").evaluateAll((steps) => steps.map((step) => step.querySelectorAll("input").length));
    const lists = text.split(/^## /m).slice(1).map((part) => part.match(/- \[.\]/g).length);
    assert.deepEqual(lists, all);
    assert.equal(await progress(page), `1 of ${await boxes(page).filter({ visible: true }).count()} done for the next step`);
    await page.getByRole("link", { name: "Back to the route" }).click();
    await page.locator(".step-card .helps").first().waitFor();
    for (const [place, card] of (await page.locator(".step-card").all()).entries()) {
      const schemes = await card.locator(".helps .scheme > summary > strong").allTextContents();
      for (const scheme of schemes) assert.ok(text.split(/^## /m)[place + 1].replace(/\\/g, "").includes(scheme), scheme);
    }
    await page.goto("about:blank");
    await open(page, "open/");
    await openFile(page, name, text.replace("- [x]", "- [ ]"));
    await page.locator("section.plan-step").waitFor();
    await page.getByRole("status").getByText("Opened.").waitFor();
    assert.equal(await ticked(page), 0);
    assert.notEqual(page.url(), url);
  }));

test("data is saved, edited by hand and opened again; so are a link and a bare code", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    await boxes(page).nth(1).check();
    const { name, text } = await save(page, "A file to open here again");
    const url = await page.evaluate(() => location.href);
    assert.equal(name, "crewpath-plan.json");
    const data = JSON.parse(text);
    assert.equal(data.crewpath_plan, 1);
    assert.equal(`#${data.code}`, new URL(url).hash);
    assert.equal(data.address, url);
    assert.equal(data.steps.flatMap(({ tasks }) => tasks).filter(({ done }) => done).length, 1);
    data.steps[0].tasks[2].done = true;
    await page.goto("about:blank");
    await open(page, "plan/");
    await openFile(page, name, JSON.stringify(data));
    await page.getByText("The plan is open").waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".plan-page input:checked").length === 2);
    for (const pasted of [`Look: <${url}>.`, url.replace("#", "%23"), data.code]) {
      await page.goto("about:blank");
      await open(page, "plan/");
      await page.getByLabel("Or paste it here").fill(pasted);
      await page.getByRole("button", { name: "Open it" }).click();
      await page.waitForURL(url);
      assert.equal(await ticked(page), 1);
      assert.equal(await page.getByLabel("Or paste it here").inputValue(), "", "what was opened is not left over");
    }
  }));

test("a calendar is saved with the first day and the pace that were chosen", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    await page.getByLabel("First day").fill("2026-12-31");
    await page.getByLabel("How often").selectOption("One task a month");
    await page.getByLabel("Which tasks").selectOption("Those of every step");
    const { name, text } = await save(page, "Save for your calendar");
    assert.equal(name, "crewpath-plan.ics");
    const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day);
    assert.deepEqual(days.slice(0, 3), ["20261231", "20270131", "20270228"]);
    const ends = [...text.matchAll(/DTEND;VALUE=DATE:(\d+)/g)].map(([, day]) => day);
    assert.deepEqual(ends.slice(0, 3), ["20270101", "20270201", "20270301"]);
    const uids = [...text.matchAll(/^UID:(.+)\r$/gm)].map(([, uid]) => uid);
    assert.equal(new Set(uids).size, days.length);
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    // Left empty, it begins on a Monday to come; what is ticked is not in it.
    await boxes(page).first().check();
    await page.getByLabel("First day").fill("");
    await page.getByLabel("Which tasks").selectOption("Those of the next step");
    const later = (await save(page, "Save for your calendar")).text;
    const [, year, month, day] = later.match(/DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/);
    const first = new Date(Number(year), Number(month) - 1, Number(day));
    assert.equal(first.getDay(), 1);
    assert.ok(first > new Date() && first - new Date() < 8 * 86_400_000);
    assert.ok(!later.includes(uids[0]) && later.includes(uids[1]));
  }));

test("a calendar saved again updates the same events, after any change and wherever the plan is opened, and nobody else's", async () => {
  const first = await withPage({}, async (page) => {
    await openPlan(page);
    const sent = await page.getByLabel("The link", { exact: true }).inputValue();
    const first = await saveCalendar(page);
    assert.equal(await page.getByLabel("The link", { exact: true }).inputValue(), sent, "what is sent to others has no identity");
    const isUpdate = async (what) => {
      const { uids, sequence } = await saveCalendar(page);
      const known = uids.filter((uid) => first.uids.includes(uid));
      assert.ok(known.length > 0 && sequence > first.sequence, `${what}: ${known.length} of ${uids.length}, ${sequence} after ${first.sequence}`);
      return known.length === uids.length;
    };
    // The number counts seconds.
    await page.waitForTimeout(1100);
    await boxes(page).first().check();
    assert.ok(await isUpdate("after a tick"));
    await page.reload();
    await ready(page);
    assert.ok(await isUpdate("after a reload"));
    await page.getByRole("button", { name: /^I have this job now/ }).first().click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Everything is as it was before").waitFor();
    assert.ok(await isUpdate("after a step taken back"));
    return first;
  });
  await withPage({}, async (page) => {
    await open(page, first.address);
    assert.deepEqual((await saveCalendar(page)).uids, first.uids, "by the link of an event, in another browser");
  });
  await withPage({}, async (page) => {
    await openPlan(page);
    const { uids } = await saveCalendar(page);
    assert.equal(uids.length, first.uids.length);
    assert.deepEqual(uids.filter((uid) => first.uids.includes(uid)), [], "somebody else who said the same");
  });
});

test("an identity that was given between a new job and Undo stays", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    await page.getByRole("button", { name: /^I have this job now/ }).first().click();
    await page.locator(".plan-told button").waitFor();
    const prefix = ({ uids }) => uids[0].slice(0, -6);
    const before = prefix(await saveCalendar(page));
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Everything is as it was before").waitFor();
    assert.equal(prefix(await saveCalendar(page)), before);
  }));

/** A browser inside another app, which drops every file without a word. */
const inApp = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 390.0.0.29.81";

const dropFiles = (page) =>
  page.addInitScript(() => {
    const { click } = HTMLElement.prototype;
    HTMLElement.prototype.click = function () {
      if (!this.hasAttribute("download")) click.call(this);
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } });
  });

test("where no file comes, the page does not say that it was saved, and gives its text to copy", () =>
  withPage({ userAgent: inApp }, async (page) => {
    await dropFiles(page);
    await openPlan(page);
    const status = page.locator(".saved [role=status]");
    for (const [button, file, begins] of [
      ["A list for your notes", "crewpath-plan.md", "# "],
      ["A file to open here again", "crewpath-plan.json", "{"],
      ["Save for your calendar", "crewpath-plan.ics", "BEGIN:VCALENDAR"],
    ]) {
      await page.getByRole("button", { name: button }).click();
      await page.waitForFunction((file) => document.querySelector(".saved [role=status]").innerText.includes(file), file);
      assert.match(await status.innerText(), /^Your browser was asked to save /);
      assert.ok(await page.getByText("Open in browser").isVisible(), "what to do is not folded here");
      const text = await page.getByLabel("Or copy the text of the file").inputValue();
      assert.ok(text.startsWith(begins), text.slice(0, 40));
      assert.ok(text.replaceAll("\n ", "").includes(new URL(page.url()).hash), "the link is in it");
      await page.getByRole("button", { name: "Copy text" }).click();
      await page.waitForFunction(() => /is copied/.test(document.querySelector(".saved [role=status]").innerText));
      assert.equal((await page.evaluate(() => window.copied)).replaceAll("\r\n", "\n"), text);
    }
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("no")); });
    await page.getByRole("button", { name: "Copy text" }).click();
    await page.waitForFunction(() => /copy it by hand/.test(document.querySelector(".saved [role=status]").innerText));
    assert.deepEqual(
      await page.evaluate(() => { const { id, selectionStart, selectionEnd, value } = document.activeElement; return [id, selectionStart, selectionEnd === value.length]; }),
      ["saved-text", 0, true],
    );

    await page.getByRole("link", { name: "My result" }).click();
    await page.locator(".map-files").waitFor();
    await page.getByRole("button", { name: /SVG/ }).click();
    await page.waitForFunction(() => document.querySelector("#saved-text")?.value.startsWith("<svg "));
    await page.getByRole("button", { name: /PNG/ }).click();
    await page.waitForFunction(() => /asked to save .*\.png/.test(document.querySelector(".saved [role=status]").innerText));
    assert.equal(await page.locator("#saved-text").count(), 0, "a picture is no text");
    assert.ok(await page.getByText("Open in browser").isVisible());
  }));

test("a picture that the browser does not make is not said to be saved", () =>
  withPage({}, async (page) => {
    await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
    await openPlan(page);
    await page.getByRole("link", { name: "My result" }).click();
    await page.locator(".map-files").waitFor();
    await page.getByRole("button", { name: /PNG/ }).click();
    await page.waitForFunction(() => /could not make .*\.png/.test(document.querySelector(".saved [role=status]").innerText));
  }));

test("what is no plan is refused with its reason beside the field, and nothing is lost", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    await boxes(page).first().check();
    const url = page.url();
    const field = page.getByLabel("Or paste it here");
    const alert = page.locator("#plan-problem");
    for (const [pasted, says] of [
      ["", /nothing to open/],
      ["milk, 12 eggs", /no Crewpath code/],
      [`${url}x`, /damaged/],
      ["https://example.org/#2AAAAAAAAAA", /newer/],
      ['{"code":\n"1', /line 2/],
    ]) {
      await field.fill(pasted);
      await page.getByRole("button", { name: "Open it" }).click();
      await page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector("#plan-problem").innerText), says.source);
      assert.equal(await field.inputValue(), pasted);
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.equal(page.url(), url);
      assert.equal(await ticked(page), 1);
    }
    assert.equal(await field.getAttribute("aria-describedby"), await alert.getAttribute("id"));
    await openFile(page, "film.mp4", "x".repeat(1_100_000));
    await page.waitForFunction(() => /too large/.test(document.querySelector("#plan-problem").innerText));
    await openFile(page, "shopping.txt", "milk, 12 eggs");
    await page.waitForFunction(() => /no Crewpath plan in this file/.test(document.querySelector("#plan-problem").innerText));
    assert.deepEqual([await field.getAttribute("aria-invalid"), await page.getByLabel("A file").getAttribute("aria-invalid")], [null, "true"]);
    await boxes(page).nth(1).check();
    await page.waitForFunction(() => document.querySelector("#plan-problem").innerText === "");
  }));

test("a plan of nothing said yet says what to do, and one of a shown route can be made all the same", () =>
  withPage({}, async (page) => {
    await open(page, "plan/");
    assert.match(await page.locator("main").innerText(), /Your plan comes from a route/);
    assert.equal(await page.getByRole("link", { name: "My plan" }).count(), 0);
    await open(page, "route/");
    await page.getByRole("link", { name: "Make a plan of this route" }).click();
    await page.locator("section.plan-step").waitFor();
    assert.ok(code(page).length > 5);
    assert.equal(await page.getByRole("link", { name: "My plan" }).count(), 1);
  }));

test("at the goal there is nothing left to plan, and the page says so", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    const last = page.locator("details.plan-step").last();
    await last.locator("summary").first().click();
    await last.getByRole("button", { name: /^I have this job now: producer/ }).click();
    await page.getByText("You are at your goal").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.locator("section.plan-step").waitFor();
  }));

for (const [path, name] of [["plan/", "plan"], ["route/", "route"], ["result/", "result"]]) {
  test(`the ${name} prints on two pages at most, from every kind of start`, () =>
    withPage({}, async (page) => {
      for (const [start, goal] of [["", "director"], ["runner", "producer"], ["assistant-production-coordinator", "producer"], ["edit-assistant", "screenwriter"], ["", "screenwriter"]]) {
        await page.goto("about:blank");
        await open(page);
        await page.getByLabel("Where are you now?").selectOption(start);
        await page.getByLabel(`Yes: ${goal}`).check();
        await page.getByRole("button", { name: "Show my routes" }).click();
        await page.locator(".result").waitFor();
        await printsEachRoute(page, path, code(page), `from ${start || "outside"} to ${goal}`);
      }
      // Links with many answers and choices in them.
      for (const [, [other]] of Object.entries(links).slice(0, 12)) await printsEachRoute(page, path, `#${other}`, other);
    }));
}

/** Every route of a result prints on two pages at most, on the page `path`. */
async function printsEachRoute(page, path, hash, what) {
  await page.goto("about:blank");
  await open(page, `result/${hash}`);
  const routes = await page.locator(".route-tab").count();
  for (let route = 0; route < Math.max(routes, 1); route += 1) {
    if (route > 0) await page.locator(".route-tab").nth(route).click();
    const chosen = code(page);
    await page.goto("about:blank");
    await open(page, path + chosen);
    const pages = await pagesOn(page);
    assert.ok(pages <= 2, `${pages} pages, ${what}, route ${route + 1}`);
    await page.goto("about:blank");
    await open(page, `result/${chosen}`);
  }
}

test("on paper, tasks of later steps are there with boxes, and controls are not", () =>
  withPage({}, async (page) => {
    await openPlan(page);
    await page.emulateMedia({ media: "print" });
    const later = page.locator("details.plan-step").last();
    assert.ok(await later.locator(".tick").first().isVisible());
    for (const hidden of [".plan-keep", ".plan-open", ".plan-reach", ".masthead-pages"]) {
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    }
  }));
