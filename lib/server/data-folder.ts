import "server-only";
import { accessSync, constants, mkdirSync } from "node:fs";

const REASONS: Record<string, string> = {
  EACCES: "this account may not read and write there",
  EPERM: "this account may not read and write there",
  EROFS: "the disk is read-only",
  EEXIST: "a file of that name is in the way",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENOENT: "the folder cannot be made there",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
};

export class DataFolderUnusable extends Error {
  override name = "DataFolderUnusable";
}

/** Makes the data folder when it is missing. Everything in it is for this account alone. */
export function makeDataFolder(folder: string): void {
  inDataFolder(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  });
}

/** @throws DataFolderUnusable in place of a bare system error: its reader is at a terminal and wants to know what to do. */
export function inDataFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ""];
    if (!reason) throw error;
    throw new DataFolderUnusable(
      `The data folder ${folder} cannot be used: ${reason}.\n` +
        "Mend that, or set INLET_DATA_DIR to a folder on a local disk that this account may write to.",
      { cause: error },
    );
  }
}
