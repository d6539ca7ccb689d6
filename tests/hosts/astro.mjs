// Astro with its client-side router, which takes a page's content out and puts the next one's in.

import { join } from "node:path";
import { npmPackages, run, serve, versionOf, write } from "./support.mjs";
import { assertFits, assertLink, frameOf, leaveAndReturn, picture, toRoutes } from "./visit.mjs";

// The last that runs on Node 20.
const packages = ["astro@5", "@astrojs/mdx@4"];

const layout = `---
import { ClientRouter } from "astro:transitions";
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>A school</title><ClientRouter /></head>
  <body style="font-family: sans-serif; max-width: 60rem; margin: auto">
    <nav><a href="/other/">Other</a> <a href="/markdown/">Markdown</a> <a href="/mdx/">MDX</a></nav>
    <slot />
  </body>
</html>
`;

export async function astro({ context, snippet, check }) {
  const folder = npmPackages("astro", packages);
  const page = (text) => `---\nlayout: ../layouts/Page.astro\n---\n\n# Which way in film?\n\n${text}\n\nAfter it.\n`;
  write(folder, {
    "astro.config.mjs": 'import mdx from "@astrojs/mdx";\nexport default { integrations: [mdx()] };\n',
    "src/layouts/Page.astro": layout,
    "src/pages/other.md": page("Another page."),
    "src/pages/markdown.md": page(snippet),
    "src/pages/mdx.mdx": page(snippet),
  });
  const name = `Astro ${versionOf(folder, "astro")} with ClientRouter`;
  let host;
  const tab = await context.newPage();
  await check(name, "the snippet with links in Markdown: the quiz runs to routes", async () => {
    run(join(folder, "node_modules/.bin/astro"), ["build"], { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" } });
    host = await serve(join(folder, "dist"));
    await tab.goto(`${host.address}markdown/`);
    const frame = await frameOf(tab, "loader");
    await toRoutes(frame);
    await assertFits(tab, "crew-path", frame);
    await picture(tab, "astro-markdown");
    await assertLink(frame, "Runner's jobs & more");
  });
  for (const kind of ["Markdown", "MDX"]) {
    await check(name, `${kind}: after five answers one Back leaves, and the visit goes on when the reader returns`, async () => {
      const to = (page) => page.getByRole("link", { name: kind, exact: true }).click();
      await leaveAndReturn(context, `${host.address}other/`, to, `astro-${kind.toLowerCase()}-return`);
    });
  }
  await tab.close();
  await host?.end();
}
