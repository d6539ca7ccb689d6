// Starts the app, and says what to do where it cannot start. The only script of the page; everything else is Rust.

const problem = document.getElementById("problem");

/** This script's own element: the build writes the names of the app's two files on it. */
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;

/** Shows a sentence above the page, in place of the line that says that the quiz is on its way. */
function say(sentence) {
  problem.textContent = sentence;
  problem.hidden = false;
  document.querySelector(".loading")?.remove();
}

const blocked =
  "This browser does not let the quiz run (it needs WebAssembly). Open the page in a recent browser, or ask whoever looks after this device to allow it.";
const lost = "The quiz could not be fetched. Check the connection and reload the page.";
const broken = "Something broke in this page. Your answers are safe in its address: reload to go on.";

/** Says what an error means for the visitor; errors of anything else on the page are not ours to tell. */
function explain(error) {
  if (error instanceof WebAssembly.RuntimeError) say(broken);
}

/** Fetches the app, whole, and starts it. */
async function start() {
  const [{ default: run }, response] = await Promise.all([import(new URL(js, location.href)), fetch(wasm)]);
  if (!response.ok) throw new TypeError(`${response.status} for ${wasm}`);
  await run({ module_or_path: response });
}

/** The folder of the site, whichever host and path it lies on: this script stands at its top. */
document.getElementById("app").dataset.base = new URL(".", import.meta.url).pathname;

if (typeof WebAssembly !== "object") {
  say(blocked);
} else {
  addEventListener("error", ({ error }) => explain(error));
  addEventListener("unhandledrejection", ({ reason }) => explain(reason));
  start().catch((error) => {
    console.error(error);
    if (error instanceof WebAssembly.RuntimeError) say(broken);
    else say(error instanceof WebAssembly.CompileError ? blocked : lost);
  });
}
