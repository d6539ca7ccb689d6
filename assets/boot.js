// Starts the quiz, or the whole app where the address leads beyond the quiz; and lets the whole app take over from it.

import { compile, compiles, findFault } from "./boot/load.js";
import { outlastTranslators } from "./boot/translation.js";

const problem = document.getElementById("problem");

// The build writes the names of the app's files on this script's element.
const { js, wasm, wholeCss, wholeJs, wholeWasm, details, worker } = document.querySelector("script[data-wasm]").dataset;

// This script stands at the top of the site, wherever that is.
const base = new URL(".", import.meta.url).pathname;

// The page shows this by itself, after a while, where this script never runs; at once where its form led to it.
document.getElementById("late")?.remove();
if (location.hash === "#late") history.replaceState(null, "", location.href.split("#")[0]);

/** What is of use while the program is not: the page again, and the pages that need no program. */
function helps(again) {
  const reload = document.createElement("button");
  reload.className = "quiet";
  reload.textContent = "Reload the page";
  reload.addEventListener("click", () => location.reload());
  const links = [["paper/", "Take the quiz on paper"], ["ways/", "See the routes from every job"]].map(([path, text]) => {
    const link = document.createElement("a");
    link.href = base + path;
    link.textContent = text;
    return link;
  });
  return again ? [reload, ...links] : links;
}

function say(sentence, again = true) {
  const help = document.createElement("span");
  help.className = "broken-help";
  help.append(...helps(again));
  problem.textContent = sentence;
  problem.append(help);
  problem.hidden = false;
  document.querySelector(".loading")?.remove();
}

const off =
  "The quiz needs WebAssembly, and it is switched off in this browser. Lockdown Mode, a company's policy or the site's own settings can do that. Allow it for this site, or open the page in another browser.";
const lost = "The quiz could not be fetched. Check the connection, then try again.";
const lostWhole = "The page could not be fetched. Check the connection, then try again.";
const safe = "Your answers are safe in the address.";
const broken = `Something broke in this page. ${safe}`;
const old =
  "The program of this page arrived damaged, or this browser is too old for it. Reload the page. If that does not help, update the browser or use another one.";
const unknown = "The quiz did not start. Try again.";

// Errors of anything else on the page are not ours to tell.
function explain(error) {
  if (isCrash(error)) say(broken);
}

const isCrash = (error) => globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError;

// Both at once; the answer is read only when the program starts.
async function files(js, wasm) {
  const [{ default: run }, module] = await Promise.all([import(new URL(js, location.href)), compile(wasm)]);
  return { run, module };
}

// What the pages beyond the quiz look like; they themselves have it from the start.
function sheet() {
  if (!wholeCss || document.querySelector(`link[href="${wholeCss}"]`)) return undefined;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = wholeCss;
  document.head.append(link);
  return new Promise((came, failed) => {
    link.onload = came;
    link.onerror = () => {
      link.remove();
      failed(new TypeError(`no ${wholeCss}`));
    };
  });
}

let whole;
const wholeFiles = [wholeJs, wholeWasm, wholeCss].filter(Boolean);
const getWhole = () => (whole ??= Promise.all([files(wholeJs, wholeWasm), sheet()]).then(([files]) => files));

// Not before it is known what the address asks a visit to begin with.
async function start(files) {
  const [{ run, module }] = await Promise.all([files, asked]);
  await run({ module_or_path: module });
}

// Where the server has another version by now, the files of this page may be gone: then the page is loaded anew, once.
async function renews() {
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") return false;
  const page = await fetch(location.href, { cache: "no-cache" });
  const renews = page.ok && !(await page.text()).includes(wholeJs);
  if (renews) location.reload();
  return renews;
}

/** Says why the program in the files at `addresses` did not start. */
function fail(sentence, addresses) {
  return async (error) => {
    console.error(error);
    if (isCrash(error)) return say(broken);
    if (!compiles()) return say(off, false);
    if (await renews().catch(() => false)) return;
    const answersKept = sentence === lostWhole ? `${safe} ` : "";
    const found = await findFault(addresses);
    if (found?.lost) return say(answersKept + sentence);
    if (!found) return say(answersKept + (error instanceof WebAssembly.CompileError ? old : unknown));
    console.error(`${found.file} ${found.fault}.`);
    say(`${answersKept}The connection works, but a file of this site cannot be used: ${found.file} ${found.fault}. Whoever looks after the site can put this right.`);
  };
}

// A fresh root, so that nothing of the quiz is left on it. Whoever went back to the questions meanwhile stays with the quiz,
// which asks for the app again when it is wanted again.
function takeOver({ target: old }) {
  problem.hidden = true;
  getWhole()
    .then((files) => {
      if (!old.isConnected || isQuiz(openPath())) return;
      const root = old.cloneNode(true);
      root.dataset.takesOver = "";
      old.replaceWith(root);
      return start(files);
    })
    .catch((error) => {
      whole = undefined;
      if (!isQuiz(openPath())) fail(lostWhole, wholeFiles)(error);
    });
}

const later = window.requestIdleCallback ?? ((work) => setTimeout(work, 1000));

// Has the site kept for times without a connection (see sw.js), but not in a frame, nor where the visitor saves data.
function keep() {
  if (!worker || self !== top || navigator.connection?.saveData) return;
  later(async () => {
    try {
      const policy = window.trustedTypes?.createPolicy("crewpath", { createScriptURL: () => worker });
      await navigator.serviceWorker?.register(policy?.createScriptURL("") ?? worker);
    } catch {
      // Then the site needs a connection.
    }
  });
}

// While the visitor answers, what comes after the quiz is fetched, unless the visitor saves data.
function prepare() {
  if (navigator.connection?.saveData) return;
  later(() => {
    getWhole().then(keep, () => (whole = undefined));
    fetch(details, { priority: "low" }).catch(() => {});
  });
}

// In a sandbox the path of the open page may stand in the query (see src/app/ports/history.rs).
const openPath = () => (location.search.startsWith("?at=") ? location.search.slice(4) : location.pathname);

function isQuiz(path) {
  const page = path.slice(base.length).replace(/(index\.html)?\/?$/, "");
  return path.startsWith(base) && (page === "" || page === "question");
}

const app = document.getElementById("app");
app.dataset.base = base;

// Until the program has drawn, this says what the visitor does with the finished page that stands there: what differs from
// the page as it was sent, what has the focus, and whether a form was sent. The program takes it up.
const early = new AbortController();

const noteEarly = () => ("drawn" in app.dataset ? note() : early.abort());

function note() {
  const said = new URLSearchParams(app.dataset.region && { region: app.dataset.region });
  for (const input of app.querySelectorAll("input:checked")) if (!input.defaultChecked) said.append(input.name, input.value);
  for (const select of app.querySelectorAll("select[name]")) {
    if (!select.selectedOptions[0]?.defaultSelected) said.append(select.name, select.value);
  }
  // A form that was sent before this script ran came back as a query.
  const answer = new URLSearchParams(location.search).get("answer");
  if (answer && !said.has("answer")) said.append("answer", answer);
  if (answer) app.dataset.sent = "";
  app.dataset.said = said;
  const focused = document.activeElement;
  if (focused?.id) app.dataset.focus = `#${focused.id}`;
  else if (focused?.name && focused.value) app.dataset.focus = `[name="${focused.name}"][value="${focused.value}"]`;
  else delete app.dataset.focus;
}

function noteSent(event) {
  if (!("drawn" in app.dataset)) return;
  event.preventDefault();
  app.dataset.sent = "";
  note();
  setTimeout(waits, 300, event.target);
}

// Where the program is late, a press is answered all the same.
function waits(form) {
  if (!form.isConnected || !problem.hidden || form.querySelector(".loading")) return;
  const line = document.createElement("p");
  line.className = "muted loading";
  line.role = "status";
  form.append(line);
  line.textContent = "Getting the quiz…";
}

// A sandbox that forbids forms keeps their buttons from telling anybody, though nothing is ever sent.
if (origin === "null") {
  addEventListener("click", (click) => {
    const button = click.target.closest?.("button");
    if (click.defaultPrevented || button?.type !== "submit" || !button.form) return;
    click.preventDefault();
    button.form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button }));
  });
}

if ("drawn" in app.dataset) {
  for (const type of ["change", "focusin", "focusout"]) app.addEventListener(type, noteEarly, early);
  app.addEventListener("submit", noteSent, early);
  // A link with a code is about another question than the one that stands there.
  if (/^#[\w-]/.test(location.hash)) app.querySelector("form")?.replaceWith(document.querySelector("#opening").content);
}
note();
// In a page of somebody else, or by a link that asks for something: frame.js takes it up. The app changes the address soon.
const { href } = location;
const asked =
  (parent !== window || location.search) &&
  import("./embed/frame.js").then(({ begin }) => begin(href)).catch(console.error);

// The page that makes snippets shows the real thing.
addEventListener("crewpath-loader", () => import("./embed/crewpath.js"));

// The second press of a double click is meant for what the first one was for. So it counts neither where that is gone, nor for what
// leads on. Where another thing is under the pointer by then, Firefox counts its presses from one again.
let last = {};
addEventListener(
  "click",
  (click) => {
    const { detail, timeStamp: time, screenX: x, screenY: y } = click;
    const target = click.target.closest?.(":not(font)");
    const isGone = !last.target?.isConnected;
    const isAgain = detail > 1 || (detail === 1 && isGone && time - last.time < 300 && x === last.x && y === last.y);
    if (!isAgain) {
      last = { target, time, x, y };
    } else if (isGone || target?.closest("a[href], form button")) {
      click.preventDefault();
      click.stopPropagation();
    }
  },
  true,
);

if (!compiles()) {
  say(off, false);
} else {
  outlastTranslators();
  addEventListener("error", ({ error }) => explain(error));
  addEventListener("unhandledrejection", ({ reason }) => explain(reason));
  if (isQuiz(openPath())) {
    app.addEventListener("crewpath-whole", takeOver);
    // What was wrong with the page that one leaves is not wrong with the one that Back leads to.
    addEventListener("popstate", () => (problem.hidden = true));
    start(files(js, wasm)).then(prepare).catch(fail(lost, [js, wasm]));
  } else {
    start(getWhole()).then(keep).catch(fail(lost, wholeFiles));
  }
}
