import { nearName } from "../../text/near-name.ts";

/** Finds the candidate that a name, of the file that it stands in, is likely a slip of. */
export type NearName = (name: string, candidates: Iterable<string>, file: string) => string | undefined;

/** No real page needs a tenth of it. */
const allowance = 200_000;

/**
 * Returns `nearName` for checking many files in time that is linear in their size: the names of a file are held against so
 * many candidates, and what comes later in it is near to nothing.
 */
export function createNearNames(left = allowance): NearName {
  const spentByFile = new Map<string, number>();
  return (name, candidates, file) => {
    const spent = spentByFile.get(file) ?? 0;
    if (spent >= left) return undefined;
    const list = [...candidates];
    spentByFile.set(file, spent + list.length);
    return nearName(name, list);
  };
}
