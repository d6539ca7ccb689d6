// Types of `<crew-path>` for React 18 and 19. This file and crewpath.d.ts belong in one folder of your sources.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { CrewPathElement, CrewPathEventMap, CrewPathFinished, CrewPathLinks } from "./crewpath";

/** The attributes of the element, beside those of every element. */
export interface CrewPathAttributes extends HTMLAttributes<CrewPathElement> {
  goal?: CrewPathFinished["goal"];
  /** Id of a role, or `outside`. */
  start?: string;
  region?: "uk" | "us";
  /** Path below the site's address, such as `result/`. */
  page?: string;
  code?: string;
  theme?: "light" | "dark" | "auto";
  /** `#rgb` or `#rrggbb`. */
  accent?: string;
  /** JSON always works; a list does in React 19, where crewpath.js has run before the element is drawn. */
  links?: CrewPathLinks | string;
  height?: number | string;
  sandbox?: string;
  src?: string;
  /** Listeners of React 19. React 18 needs `addEventListener`. */
  "oncrewpath-ready"?: (event: CrewPathEventMap["crewpath-ready"]) => void;
  "oncrewpath-progress"?: (event: CrewPathEventMap["crewpath-progress"]) => void;
  "oncrewpath-finished"?: (event: CrewPathEventMap["crewpath-finished"]) => void;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "crew-path": DetailedHTMLProps<CrewPathAttributes, CrewPathElement>;
    }
  }
}
