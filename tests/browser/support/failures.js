// A reporter for Node's test runner: what failed and why, and nothing else, so that it can be said last, where it is seen.

/** Lines of a message that say enough. */
const MOST = 12;

export default async function* failures(source) {
  for await (const { type, data } of source) {
    if (type !== "test:fail") continue;
    const { error } = data.details;
    // A file whose tests failed says no more than that.
    if (error.failureType === "subtestsFailed") continue;
    const { message, stack } = error.cause ?? error;
    const at = /\(?([\w.-]+\.js:\d+)(?=:\d+\)?\n)/.exec(`${(stack ?? "").split("\n").filter((line) => /spec\.js|support\//.test(line)).join("\n")}\n`)?.[1];
    const file = (data.file ?? "").split("/").at(-1);
    const why = String(message ?? error.message).split("\n").filter((line) => line.trim()).slice(0, MOST);
    yield `${data.name}\n  at ${at ?? file}\n${why.map((line) => `  ${line}\n`).join("")}`;
  }
}
