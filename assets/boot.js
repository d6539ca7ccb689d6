// Starts the app, or says what to do.

const problem = document.getElementById("problem");

// The build writes the names of the app's files on this script's element.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;

function say(sentence) {
  problem.textContent = sentence;
  problem.hidden = false;
  document.querySelector(".loading")?.remove();
}

const blocked =
  "This browser does not let the quiz run (it needs WebAssembly). Open the page in a recent browser, or ask whoever looks after this device to allow it.";
const lost = "The quiz could not be fetched. Check the connection and reload the page.";
const broken = "Something broke in this page. Your answers are safe in its address: reload to go on.";

// Errors of anything else on the page are not ours to tell.
function explain(error) {
  if (error instanceof WebAssembly.RuntimeError) say(broken);
}

async function start() {
  const [{ default: run }, response] = await Promise.all([import(new URL(js, location.href)), fetch(wasm)]);
  if (!response.ok) throw new TypeError(`${response.status} for ${wasm}`);
  await run({ module_or_path: response });
}

// This script stands at the top of the site, wherever that is.
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
