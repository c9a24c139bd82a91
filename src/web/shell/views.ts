import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Words } from "../words/en.ts";

/** A view of the page: its address, its name in the navigation, and how its code is loaded. */
export interface View {
  /** As wouter has it: `:id` is a parameter, `?` makes it optional. */
  readonly path: string;
  /** Where it stands in the navigation; `null` is reached by links only. */
  readonly nav: {
    readonly words: keyof Words["nav"];
    readonly part: "find" | "survey" | "work";
    readonly to: string;
  } | null;
  readonly Shown: LazyExoticComponent<ComponentType>;
}

/** All views. Each is a folder under `views/`, loaded when it is first shown. */
export const VIEWS: readonly View[] = [
  {
    path: "/",
    nav: { words: "overview", part: "find", to: "/" },
    Shown: lazy(async () => ({ default: (await import("../views/overview/OverviewView.tsx")).OverviewView })),
  },
  {
    path: "/search",
    nav: { words: "search", part: "find", to: "/search" },
    Shown: lazy(async () => ({ default: (await import("../views/search/SearchView.tsx")).SearchView })),
  },
  {
    path: "/events",
    nav: { words: "events", part: "find", to: "/events" },
    Shown: lazy(async () => ({ default: (await import("../views/events/EventsView.tsx")).EventsView })),
  },
  {
    path: "/events/:id",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/event/EventView.tsx")).EventView })),
  },
  {
    path: "/articles/:id",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/article/ArticleView.tsx")).ArticleView })),
  },
  {
    path: "/review",
    nav: { words: "review", part: "work", to: "/review" },
    Shown: lazy(async () => ({ default: (await import("../views/review/ReviewView.tsx")).ReviewView })),
  },
  {
    path: "/people",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/people/PeopleView.tsx")).PeopleView })),
  },
  {
    path: "/sign-in",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/sign-in/SignInView.tsx")).SignInView })),
  },
  {
    path: "/join",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/join/JoinView.tsx")).JoinView })),
  },
];
