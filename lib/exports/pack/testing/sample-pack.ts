import { type BuiltPack, buildPack, type PackSigner } from "../build-pack";
import type { PackContents, PackFile } from "../contents";
import { utf8 } from "../json-file";
import { preparePack } from "../prepare-pack";
import { testSigner } from "./pack-keys";
import { runCondition, sampleContents, sampleContentsBefore } from "./sample-contents";

type Options = {
  contents?: Partial<PackContents>;
  previous?: BuiltPack;
  signer?: PackSigner;
  documents?: readonly PackFile[];
  verifier?: Uint8Array;
};

const STAND_IN = utf8("// stands for the verifier\n");

/** A pack of the sample company, the same bytes every time. The verifier is a stand-in unless given. */
export async function samplePack({
  signer = testSigner(),
  documents = DOCUMENTS,
  verifier = STAND_IN,
  ...about
}: Options = {}): Promise<BuiltPack> {
  const prepared = await preparePack(await sampleContents({ ...about, signer }), { runCondition });
  return buildPack(prepared, { signer, documents, verifier });
}

/** The pack before it, without documents. */
export async function samplePackBefore(signer: PackSigner = testSigner()): Promise<BuiltPack> {
  const prepared = await preparePack(await sampleContentsBefore(signer), { runCondition });
  return buildPack(prepared, { signer, documents: [], verifier: STAND_IN });
}

/** One of each kind the checks know: a table with rows, and bytes they can only hash. */
const DOCUMENTS: readonly PackFile[] = [
  {
    path: "csv/findings.csv",
    mediaType: "text/csv",
    bytes: utf8('\ufeffid,text\r\n1,"a\r\nb"\r\n2,c\r\n'),
    rows: 2,
  },
  { path: "report.zh-CN.pdf", mediaType: "application/pdf", bytes: utf8("%PDF-1.7\n%%EOF\n") },
];
