"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { isPageShortcut } from "@/lib/client/key-press";
import type { NavItem } from "./nav-items";

const SECOND_KEY_WITHIN = 1_000;

type Options = { items: readonly NavItem[]; onPalette: () => void; onKeyMap: () => void };

/** ⌘K, `/`, `?` and `g` followed by a page's letter. */
export function useShellKeys({ items, onPalette, onKeyMap }: Options) {
  const router = useRouter();
  const armedAt = useRef(-Infinity);

  useEffect(() => {
    /** Whether the key was ours. */
    function take(event: KeyboardEvent): boolean {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        onPalette();
        return true;
      }
      if (!isPageShortcut(event)) return false;
      const isSecond = event.timeStamp - armedAt.current < SECOND_KEY_WITHIN;
      armedAt.current = -Infinity;
      const page = isSecond && items.find(({ letter }) => letter === event.key);
      if (page) {
        router.push(page.href);
        return true;
      }
      if (event.key === "g") armedAt.current = event.timeStamp;
      else if (event.key === "?") onKeyMap();
      else if (event.key === "/") focusSearch(onPalette);
      else return false;
      return true;
    }
    function onKeyDown(event: KeyboardEvent) {
      if (!take(event)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    // Before anyone else: the second key of a sequence must not also move a row.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  });
}

/** The page's own search, or the one for everything where a page has none. */
function focusSearch(otherwise: () => void) {
  const search = document.querySelector<HTMLElement>("[data-page-search]");
  if (search) search.focus();
  else otherwise();
}
