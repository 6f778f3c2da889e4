import type { ExportFormat } from "./export-format";
import { json } from "./json";
import { junit } from "./junit";
import { sarif } from "./sarif";
import { text } from "./text";

/** Every format a report can be written in, one line each. */
export const FORMATS: readonly ExportFormat[] = [text, json, sarif, junit];
