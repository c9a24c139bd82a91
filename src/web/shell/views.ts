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
    path: "/articles",
    nav: { words: "articles", part: "find", to: "/articles" },
    Shown: lazy(async () => ({ default: (await import("../views/articles/ArticlesView.tsx")).ArticlesView })),
  },
  {
    path: "/actors",
    nav: { words: "actors", part: "survey", to: "/actors" },
    Shown: lazy(async () => ({ default: (await import("../views/actors/ActorsView.tsx")).ActorsView })),
  },
  {
    path: "/actors/:id",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/actors/ActorView.tsx")).ActorView })),
  },
  {
    path: "/places",
    nav: { words: "places", part: "survey", to: "/places" },
    Shown: lazy(async () => ({ default: (await import("../views/places/PlacesView.tsx")).PlacesView })),
  },
  {
    path: "/places/:id",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/places/PlaceView.tsx")).PlaceView })),
  },
  {
    path: "/sources",
    nav: { words: "sources", part: "survey", to: "/sources" },
    Shown: lazy(async () => ({ default: (await import("../views/sources/SourcesView.tsx")).SourcesView })),
  },
  {
    path: "/sources/:outlet",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/sources/SourceView.tsx")).SourceView })),
  },
  {
    path: "/framing",
    nav: { words: "framing", part: "survey", to: "/framing" },
    Shown: lazy(async () => ({ default: (await import("../views/framing/FramingView.tsx")).FramingView })),
  },
  {
    path: "/forecasts",
    nav: { words: "forecasts", part: "survey", to: "/forecasts" },
    Shown: lazy(async () => ({ default: (await import("../views/forecasts/ForecastsView.tsx")).ForecastsView })),
  },
  {
    path: "/territory",
    nav: { words: "territory", part: "survey", to: "/territory" },
    Shown: lazy(async () => ({ default: (await import("../views/territory/TerritoryView.tsx")).TerritoryView })),
  },
  {
    path: "/review",
    nav: { words: "review", part: "work", to: "/review" },
    Shown: lazy(async () => ({ default: (await import("../views/review/ReviewView.tsx")).ReviewView })),
  },
  {
    path: "/reading",
    nav: { words: "reading", part: "work", to: "/reading" },
    Shown: lazy(async () => ({ default: (await import("../views/reading/ReadingView.tsx")).ReadingView })),
  },
  {
    path: "/coding",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/coding/CodingView.tsx")).CodingView })),
  },
  {
    path: "/coding/:id",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/coding/RoundView.tsx")).RoundView })),
  },
  {
    path: "/coding/:id/:article",
    nav: null,
    Shown: lazy(async () => ({ default: (await import("../views/coding/SheetView.tsx")).SheetView })),
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
