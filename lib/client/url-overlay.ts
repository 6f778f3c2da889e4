"use client";

import { useCallback } from "react";
import { changeQuery, type UrlChange, useUrlState } from "./url-state";

/** How many entries of the history lie between this one and the page as it was before anything opened over it. */
type Marked = { overlayDepth?: number } | null;

/**
 * Something that opens over a page and has an address, such as the sheet of a cell. Opening it is a step, so that Back
 * closes it; closing it goes back to where the reader was instead of adding a step.
 */
export function useUrlOverlay(parameters: readonly string[]) {
  const url = useUrlState();

  const open = useCallback(
    (change: UrlChange) => {
      const here = new URLSearchParams(window.location.search);
      const cameOpen = depth() === 0 && parameters.some((name) => here.has(name));
      window.history.pushState({ overlayDepth: cameOpen ? 0 : depth() + 1 }, "", changeQuery(change));
    },
    [parameters],
  );

  const close = useCallback(() => {
    // Reached by a link or a reload there is nothing to go back to on this page.
    if (depth() > 0) window.history.go(-depth());
    else url.set(Object.fromEntries(parameters.map((name) => [name, null])));
  }, [url, parameters]);

  /** On to the page itself, with something else set: a step that Back undoes. */
  const leave = useCallback((change: UrlChange) => {
    window.history.pushState(null, "", changeQuery(change));
  }, []);

  return { open, close, leave };
}

function depth(): number {
  return (window.history.state as Marked)?.overlayDepth ?? 0;
}
