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

/** The folder of the site, whichever host and path it lies on: this script stands at its top. */
const base = new URL(".", import.meta.url);
document.getElementById("app").dataset.base = base.pathname;

addEventListener("error", () => {
  say("Something broke in this page. Your answers are safe in its address: reload to go on.");
});

if (typeof WebAssembly !== "object") {
  say("The quiz needs WebAssembly, which this browser lacks or blocks. Open the page in a recent browser, or ask whoever looks after this device to allow it.");
} else {
  try {
    const { default: start } = await import(new URL(js, location.href));
    await start({ module_or_path: new URL(wasm, location.href) });
  } catch (error) {
    console.error(error);
    const blocked = error instanceof WebAssembly.CompileError || /wasm|WebAssembly/i.test(String(error));
    say(
      blocked
        ? "This browser does not let the quiz run (WebAssembly). Open the page in a recent browser, or ask whoever looks after this device to allow it."
        : "The quiz could not be fetched. Check the connection and reload the page.",
    );
  }
}
