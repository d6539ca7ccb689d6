// Starts the quiz, or the whole app where the address leads beyond the quiz; and lets the whole app take over from it.

const problem = document.getElementById("problem");

// The build writes the names of the app's files on this script's element.
const { js, wasm, wholeCss, wholeJs, wholeWasm, details, worker } = document.querySelector("script[data-wasm]").dataset;

// This script stands at the top of the site, wherever that is.
const base = new URL(".", import.meta.url).pathname;

function say(sentence, again = true) {
  problem.textContent = sentence;
  problem.hidden = false;
  document.querySelector(".loading")?.remove();
  if (!again) return;
  const reload = document.createElement("button");
  reload.className = "quiet";
  reload.textContent = "Reload the page";
  reload.addEventListener("click", () => location.reload());
  problem.append(reload);
}

const blocked =
  "This browser does not let the quiz run (it needs WebAssembly). Open the page in a recent browser, or ask whoever looks after this device to allow it.";
const lost = "The quiz could not be fetched. Check the connection, then try again.";
const lostWhole = "The page could not be fetched. Your answers are safe in the address. Check the connection, then try again.";
const broken = "Something broke in this page. Your answers are safe in its address.";

// Errors of anything else on the page are not ours to tell.
function explain(error) {
  if (error instanceof WebAssembly.RuntimeError) say(broken);
}

// Both at once; the answer is read only when the program starts.
async function files(js, wasm) {
  const [{ default: run }, response] = await Promise.all([import(new URL(js, location.href)), fetch(wasm)]);
  if (!response.ok) throw new TypeError(`${response.status} for ${wasm}`);
  return { run, module: await WebAssembly.compileStreaming(response) };
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

function fail(sentence) {
  return async (error) => {
    console.error(error);
    if (error instanceof WebAssembly.RuntimeError) say(broken);
    else if (error instanceof WebAssembly.CompileError) say(blocked, false);
    else if (!(await renews().catch(() => false))) say(sentence);
  };
}

// A fresh root, so that nothing of the quiz is left on it. Whoever went back to the questions meanwhile stays with the quiz,
// which asks for the app again when it is wanted again.
function takeOver({ target: old }) {
  problem.hidden = true;
  getWhole()
    .then((files) => {
      if (!old.isConnected || isQuiz(location.pathname)) return;
      const root = old.cloneNode(true);
      root.dataset.takesOver = "";
      old.replaceWith(root);
      return start(files);
    })
    .catch((error) => {
      whole = undefined;
      if (!isQuiz(location.pathname)) fail(lostWhole)(error);
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

if (typeof WebAssembly !== "object") {
  say(blocked, false);
} else {
  addEventListener("error", ({ error }) => explain(error));
  addEventListener("unhandledrejection", ({ reason }) => explain(reason));
  if (isQuiz(location.pathname)) {
    app.addEventListener("crewpath-whole", takeOver);
    // What was wrong with the page that one leaves is not wrong with the one that Back leads to.
    addEventListener("popstate", () => (problem.hidden = true));
    start(files(js, wasm)).then(prepare).catch(fail(lost));
  } else {
    start(getWhole()).then(keep).catch(fail(lost));
  }
}
