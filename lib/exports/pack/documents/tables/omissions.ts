import { both } from "../words";
import { columnsTable } from "./table";

/** What the pack should hold and does not. Always there, if with no rows. */
export const omissions = columnsTable(
  {
    id: "omissions",
    title: { zh: "缺失", en: "Omissions" },
    rows: (contents) =>
      [...contents.omissions].sort(
        (a, b) =>
          compare(a.subject, b.subject) || compare(a.what.en, b.what.en) || compare(a.why.en, b.why.en),
      ),
  },
  [
    ["缺少什么", "What", ({ what }) => both(what)],
    ["关于", "Subject", ({ subject }) => subject],
    ["原因", "Why", ({ why }) => both(why)],
    ["自何时起 (UTC)", "Since (UTC)", ({ since }) => since ?? ""],
  ],
);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
