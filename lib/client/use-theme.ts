"use client";

import { useSyncExternalStore } from "react";
import { writePreferenceCookie } from "./preference-cookie";
import { resolveTheme, type Theme, THEME_COOKIE } from "./theme";

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): Theme {
  return resolveTheme(document.documentElement.dataset.theme);
}

function setTheme(theme: Theme) {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  writePreferenceCookie(THEME_COOKIE, theme);
  for (const listener of listeners) listener();
}

/** The chosen theme and how to choose another; the page changes at once, the cookie tells the server. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, current, () => "system"), setTheme];
}
