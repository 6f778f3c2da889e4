"use client";

import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Position } from "./grid-position";

const START: Position = { row: 0, column: 1 };

/**
 * The one place of the grid that Tab reaches. It follows the cell that the address opens, and is given the focus once
 * it is drawn.
 */
export function useGridFocus(scroller: RefObject<HTMLElement | null>, opened: Position | null) {
  const openedKey = opened && `${opened.row} ${opened.column}`;
  const [state, setState] = useState({ active: opened ?? START, followed: openedKey });
  if (state.followed !== openedKey) setState({ active: opened ?? state.active, followed: openedKey });

  const wantsFocus = useRef(false);
  // With the drawing itself: an effect of the drawing before would run first, and take the wish for its own cell.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusActive(scroller.current);
  });

  return {
    active: state.active,
    setActive: (active: Position) => {
      wantsFocus.current = true;
      setState((known) => ({ ...known, active }));
    },
  };
}

export function focusActive(scroller: HTMLElement | null): void {
  scroller?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
}
