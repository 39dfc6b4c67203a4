import type { Random } from "../../bench/mutations/random.ts";

/** Changes a text in one place, with what `random` picks; a text that has no such place is returned as it is. */
export type Mutation = (text: string, random: Random) => string;
