// The element's types, read by the TypeScript compiler with the types of React and without.

import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { npmPackages, repository, run, versionOf, write } from "./support.mjs";

const packages = ["typescript@5", "@types/react@19", "react-18@npm:@types/react@18"];

const options = { strict: true, noEmit: true, jsx: "react-jsx", module: "esnext", moduleResolution: "bundler", target: "es2022", lib: ["es2022", "dom"], types: [], skipLibCheck: false };

const plain = `import type { CrewPathLinks } from "./crewpath";
const element = document.createElement("crew-path");
const links: CrewPathLinks = { links: [] };
element.links = links;
element.addEventListener("crewpath-finished", ({ detail }) => detail.goal);
// @ts-expect-error no such field
element.addEventListener("crewpath-finished", ({ detail }) => detail.code);
`;

const react = `import "./crewpath-react";
import type { CrewPathLink } from "./crewpath";
const links: CrewPathLink[] = [{ text: "Jobs", href: "https://school.example/", topic: "jobs" }];
export const good = <crew-path goal="producer" links={links} oncrewpath-finished={({ detail }) => detail.routes}><a href="x">x</a></crew-path>;
// @ts-expect-error no such goal
export const goal = <crew-path goal="actor" />;
// @ts-expect-error no such topic
export const topic = <crew-path links={[{ text: "Jobs", href: "https://school.example/", topic: "jbos" }]} />;
`;

export async function types({ check }) {
  const folder = npmPackages("types", packages);
  const embed = join(repository, "assets/embed");
  for (const name of readdirSync(embed).filter((name) => name.endsWith(".d.ts"))) copyFileSync(join(embed, name), join(folder, name));
  const at18 = { react: ["./node_modules/react-18"], "react/jsx-runtime": ["./node_modules/react-18/jsx-runtime"] };
  write(folder, {
    "plain.ts": plain,
    "react.tsx": react,
    "tsconfig.plain.json": JSON.stringify({ compilerOptions: options, files: ["plain.ts"] }),
    "tsconfig.react19.json": JSON.stringify({ compilerOptions: options, files: ["react.tsx"] }),
    "tsconfig.react18.json": JSON.stringify({ compilerOptions: { ...options, paths: at18 }, files: ["react.tsx"] }),
  });
  const name = `TypeScript ${versionOf(folder, "typescript")}`;
  for (const [what, file] of [
    ["crewpath.d.ts alone", "plain"],
    [`crewpath-react.d.ts with the types of React ${versionOf(folder, "@types/react")}`, "react19"],
    [`crewpath-react.d.ts with the types of React ${versionOf(folder, "react-18")}`, "react18"],
  ]) {
    await check(name, what, () => run(join(folder, "node_modules/.bin/tsc"), ["-p", `tsconfig.${file}.json`], { cwd: folder }));
  }
}
