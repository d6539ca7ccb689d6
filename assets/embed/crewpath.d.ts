// Types for the element `<crew-path>` of crewpath.js and for its events.

/** A link of the host's own, with where it belongs: a role, a kind of step or a topic. */
export type CrewPathLink = {
  /** What it is called, 1 to 80 letters. */
  text: string;
  /** A whole address that begins with `https://` or `http://`, at most 2000 letters. */
  href: string;
} & (
  | {
      /** Id of a role, as in the address of its page: `runner`. */
      role: string;
    }
  | { step: "promotion" | "sideways" | "own-projects" | "training" | "entry" }
  | {
      /** Id of a topic of the atlas, or a shorter name for one. */
      topic:
        | "jobs"
        | "work-placements"
        | "internships"
        | "workshops"
        | "advice-clinic"
        | "advice"
        | "writers-group"
        | "mentors"
        | "career-guides"
        | "guides"
        | "cv-help"
        | "cv"
        | "find-people"
        | "community"
        | "screening-room"
        | "courses"
        | "reviews"
        | "success-stories"
        | "stories"
        | "speakers";
    }
);

/** What the property `links` takes, and the JSON of its attribute or inside the element: at most 60 links. */
export type CrewPathLinks = CrewPathLink[] | { links: CrewPathLink[] };

/** The visitor is at a question. */
export interface CrewPathProgress {
  /** How many questions were shown and left so far. */
  done: number;
  /** How many there are at most. */
  most: number;
}

/** The visitor is at a result. It holds no answer. */
export interface CrewPathFinished {
  /** Id of the goal whose routes are shown. */
  goal: "director" | "producer" | "screenwriter";
  /** How sure the quiz is, or `chosen` where the visitor or the host chose the goal. */
  certainty: "clear" | "likely" | "close" | "chosen";
  /** The routes shown, each as the ids of its roles from the start to the goal. */
  routes: string[][];
}

/** The element. */
export interface CrewPathElement extends HTMLElement {
  /** The links: a list, or JSON as in the attribute. What was set last counts, this or the attribute. */
  links: CrewPathLinks | string | null | undefined;
  addEventListener<K extends keyof CrewPathEventMap>(
    type: K,
    listener: (this: CrewPathElement, event: CrewPathEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The events of the element. They bubble. */
export interface CrewPathEventMap {
  "crewpath-ready": CustomEvent<Record<string, never>>;
  "crewpath-progress": CustomEvent<CrewPathProgress>;
  "crewpath-finished": CustomEvent<CrewPathFinished>;
}

declare global {
  interface HTMLElementTagNameMap {
    "crew-path": CrewPathElement;
  }
  interface HTMLElementEventMap extends CrewPathEventMap {}
}
