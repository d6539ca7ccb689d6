// A reporter for Node's test runner: a line for each file with how many of its tests passed, failed and were skipped, and why
// those were.

import { basename } from "node:path";

const columns = (file, ...rest) => file.padEnd(24) + rest.map((one) => String(one).padStart(9)).join("") + "\n";

export default async function* files(source) {
  const found = new Map();
  for await (const { type, data } of source) {
    if ((type !== "test:pass" && type !== "test:fail") || !data.file || data.details.type === "suite" || data.name === data.file) continue;
    const name = basename(data.file);
    // The runner also counts each file as a test of its own.
    if (data.name.endsWith(name)) continue;
    const file = found.get(name) ?? { passed: 0, failed: 0, skipped: [] };
    found.set(name, file);
    if (data.skip !== undefined) file.skipped.push(`${data.name}: ${data.skip || "no reason given"}`);
    else file[type === "test:pass" ? "passed" : "failed"] += 1;
  }
  yield columns("file", "passed", "failed", "skipped");
  const total = [0, 0, 0];
  for (const [name, { passed, failed, skipped }] of [...found].sort()) {
    yield columns(name, passed, failed, skipped.length);
    [passed, failed, skipped.length].forEach((count, at) => (total[at] += count));
  }
  yield columns("all", ...total);
  for (const [, { skipped }] of found) for (const line of skipped) yield `skipped: ${line}\n`;
}
