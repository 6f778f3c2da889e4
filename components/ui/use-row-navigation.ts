"use client";

import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { isPageShortcut } from "@/lib/client/key-press";

type Options = {
  count: number;
  container: RefObject<HTMLElement | null>;
  /** Brings a row into view, so that it exists when it is to be focused. */
  reveal: (index: number) => void;
  /** Also answer j and k while the focus is elsewhere on the page. */
  pageWide: boolean;
};

const PAGE = 10;

/** One tab stop per table; j, k, the arrows, Home, End and Page keys move it. Enter is the row's own link. */
export function useRowNavigation({ count, container, reveal, pageWide }: Options) {
  const [chosen, setActive] = useState(0);
  const wantsFocus = useRef(false);
  const active = Math.max(0, Math.min(chosen, count - 1));

  function focusRow(index: number): boolean {
    const target = container.current?.querySelector<HTMLElement>(`[data-row="${index}"] [data-row-focus]`);
    target?.focus({ preventScroll: true });
    return Boolean(target);
  }

  function moveTo(index: number) {
    const next = Math.max(0, Math.min(index, count - 1));
    setActive(next);
    reveal(next);
    wantsFocus.current = !focusRow(next);
  }

  // A virtual row appears some renders after it is revealed, so every render may be the one.
  useEffect(() => {
    if (wantsFocus.current) wantsFocus.current = !focusRow(active);
  });

  useEffect(() => {
    if (!pageWide || count === 0) return;
    const start = (event: globalThis.KeyboardEvent) => {
      if ((event.key !== "j" && event.key !== "k") || !isPageShortcut(event)) return;
      if (container.current?.contains(document.activeElement)) return;
      event.preventDefault();
      moveTo(active);
    };
    document.addEventListener("keydown", start);
    return () => document.removeEventListener("keydown", start);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (!isPageShortcut(event.nativeEvent)) return;
    const steps: Record<string, number> = {
      j: active + 1,
      ArrowDown: active + 1,
      k: active - 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
      Home: 0,
      End: count - 1,
    };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    moveTo(target);
  }

  return { active, setActive, onKeyDown };
}
