// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { useLayoutEffect, useRef } from "react";
import { afterEach, expect, it } from "vitest";
import { useGridFocus } from "./use-grid-focus";

afterEach(cleanup);

/** A column of cells. A key is pressed while what another change has drawn is still to be settled, as while scrolling. */
function Cells({ pressed }: { pressed: number | null }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { active, setActive } = useGridFocus(scroller, null);
  useLayoutEffect(() => {
    if (pressed !== null) setActive({ row: pressed, column: 1 });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one press, not one for each render
  }, [pressed]);
  return (
    <div ref={scroller}>
      <button tabIndex={0} key={active.row}>
        {`row ${active.row}`}
      </button>
    </div>
  );
}

it("gives the focus to the cell that was moved to, whatever was drawn in between", () => {
  const { rerender } = render(<Cells pressed={null} />);
  act(() => rerender(<Cells pressed={3} />));
  expect(document.activeElement).toBe(screen.getByText("row 3"));
});
