import type { ClaimOptions } from "../report/commit/claim-folder.ts";
import { placeFile } from "../report/place-file.ts";
import { sayAside } from "./say-aside.ts";

/** Returns what tells, on standard error, that another run is waited for; folders are named from `cwd`, absolute. */
export function sayWaiting(cwd: string): NonNullable<ClaimOptions["onWait"]> {
  return (root, { owner }) =>
    sayAside(`markdrift: waiting for another run, process ${owner.pid}, that writes to ${placeFile(root, root, cwd)}`);
}
