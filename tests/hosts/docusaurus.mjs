// Docusaurus: React pages and Markdown with JSX, and a router that changes them without a load.

import assert from "node:assert/strict";
import { join } from "node:path";
import { npmPackages, run, serve, site, versionOf, write } from "./support.mjs";
import { assertFits, assertLink, frameOf, leaveAndReturn, picture, ready, toRoutes } from "./visit.mjs";

const packages = ["@docusaurus/core@3", "@docusaurus/preset-classic@3", "@mdx-js/react@3", "react@19", "react-dom@19"];

const config = `export default {
  title: "A school", url: "http://localhost", baseUrl: "/", onBrokenLinks: "ignore",
  presets: [["classic", { docs: { routeBasePath: "docs", sidebarPath: undefined }, blog: false, theme: {} }]],
  themeConfig: { navbar: { title: "A school", items: [
    { to: "/docs/other", label: "Other" }, { to: "/docs/quiz", label: "Quiz" }, { to: "/list", label: "List" },
  ] } },
};
`;

const list = `import Layout from "@theme/Layout";
import { useEffect, useState } from "react";
const lists = ["First list", "Second list"].map((text) => [{ text, href: "https://school.example/first", step: "entry" }]);
export default function List() {
  const [at, next] = useState(0);
  const [goal, finish] = useState("");
  useEffect(() => {
    const hear = ({ detail }) => finish(detail.goal);
    addEventListener("crewpath-finished", hear);
    return () => removeEventListener("crewpath-finished", hear);
  }, []);
  return (
    <Layout title="List">
      <script src="${site}embed/crewpath.js" async />
      <button onClick={() => next(1)}>Another list</button>
      <output>{goal}</output>
      <crew-path goal="producer" region="uk" page="result/" links={JSON.stringify(lists[at])}>
        <a href="${site}">Crewpath</a>
      </crew-path>
    </Layout>
  );
}
`;

export async function docusaurus({ context, snippet, check }) {
  const folder = npmPackages("docusaurus", packages);
  write(folder, {
    "docusaurus.config.js": config,
    "docs/other.md": "# Other\n\nAnother page.\n",
    "docs/quiz.mdx": `# Quiz\n\nBefore it.\n\n${snippet}\n\nAfter it.\n`,
    "src/pages/list.js": list,
  });
  const name = `Docusaurus ${versionOf(folder, "@docusaurus/core")} (React ${versionOf(folder, "react")})`;
  let host;
  const page = await context.newPage();
  await check(name, "the snippet with links compiles in MDX, and the quiz runs to routes", async () => {
    run(join(folder, "node_modules/.bin/docusaurus"), ["build"], { cwd: folder, env: { ...process.env, NODE_ENV: "production", DOCUSAURUS_IGNORE_SSG_WARNINGS: "1" } });
    host = await serve(join(folder, "build"));
    await page.goto(`${host.address}docs/quiz/`);
    assert.doesNotMatch(await page.locator("article").innerText(), /[{}\[\]]/, "no JSON for readers");
    const frame = await frameOf(page, "loader");
    await toRoutes(frame);
    await assertFits(page, "crew-path", frame);
    await picture(page, "docusaurus-mdx");
    await assertLink(frame, "Runner's jobs & more");
  });
  await check(name, "after five answers one Back leaves, and the visit goes on when the reader returns", async () => {
    const to = (page) => page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Quiz" }).click();
    await leaveAndReturn(context, `${host.address}docs/other/`, to, "docusaurus-return");
  });
  for (const [how, arrive] of [
    ["loaded at once", (page) => page.goto(`${host.address}list/`)],
    ["reached by its router", async (page) => {
      await page.goto(`${host.address}docs/other/`);
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "List" }).click();
    }],
  ]) {
    await check(name, `React gives links as JSON, changes them and hears events, on a page ${how}`, async () => {
      const page = await context.newPage();
      const warnings = [];
      page.on("console", (message) => message.text().startsWith("crew-path") && warnings.push(message.text()));
      await arrive(page);
      const frame = await frameOf(page, "loader");
      await ready(frame);
      await frame.locator(".host-links a", { hasText: "First list" }).first().waitFor({ state: "attached" });
      await page.getByRole("button", { name: "Another list" }).click();
      await frame.locator(".host-links a", { hasText: "Second list" }).first().waitFor({ state: "attached" });
      await assertLink(frame, "Second list");
      // The first result may have been there before React listened.
      await frame.locator('.masthead-pages a[href*="result/"]').dispatchEvent("click");
      await page.locator("output", { hasText: "producer" }).waitFor();
      assert.deepEqual(warnings, []);
      await picture(page, `docusaurus-list-${how.split(" ")[0]}`);
      await page.close();
    });
  }
  await page.close();
  await host?.end();
}
