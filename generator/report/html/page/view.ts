import type { Route } from "./route.ts";

/** A part of the page that the reader can be in. */
export interface View {
  readonly element: HTMLElement;
  /** What `/` brings the reader to. */
  readonly search?: HTMLInputElement;
  /** Shows what a route names. */
  readonly enter: (route: Route) => Promise<void>;
  /** Goes up from what is open, for `Esc`; false where nothing is. */
  readonly leave?: () => boolean;
}
