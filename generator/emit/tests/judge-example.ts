import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ExampleRequest, ExampleResponse, TypeRef } from "../../model/api-model.ts";
import type { EmitContext } from "../emit-context.ts";
import type { BuiltContract } from "../routes/build-contract.ts";
import type { BuiltExample } from "../routes/build-examples.ts";
import { driftByFile, driftWithin } from "./drift-by-file.ts";
import type { DriftByFile } from "./drift-by-file.ts";
import { requestMismatch, responseMismatch } from "./example-mismatch.ts";
import { matchesRoute } from "./matches-route.ts";

/**
 * How a documented message is held against its type. `strict`: so that a contradiction fails; `known`: not at all,
 * because its drift is accepted; `loose`: it contradicts the type as generated in a way that the check allows, such as
 * a placeholder in place of a value.
 */
export type Verdict =
  | { readonly kind: "strict" }
  | { readonly kind: "known"; readonly reason: string }
  | { readonly kind: "loose"; readonly reason: string };

export interface ExampleVerdicts {
  readonly request: Verdict;
  readonly response: Verdict;
}

/** Findings by file, those accepted and the others. */
export interface SortedDrift {
  readonly known: DriftByFile;
  readonly fresh: DriftByFile;
}

type Message = ExampleRequest | ExampleResponse;

const strict: Verdict = { kind: "strict" };

/** Sorts the findings that the options give; without any given, nothing is to be judged. */
export function sortDrift({ options: { drift } }: EmitContext): SortedDrift | undefined {
  return drift && { known: driftByFile(drift.known), fresh: driftByFile(drift.fresh) };
}

/** Judges how the messages of an example are held; the body of its response is an instance of `responseType`. */
export function judgeExample(
  context: EmitContext,
  drift: SortedDrift | undefined,
  contract: BuiltContract,
  built: BuiltExample,
  responseType: TypeRef | undefined,
): ExampleVerdicts {
  if (!drift) return { request: strict, response: strict };
  const sent = urlMismatch(contract, built) ?? requestMismatch(context, contract, built);
  const answered = responseMismatch(context, built, responseType);
  return {
    request: verdictOf(drift, built.example.request, sent),
    response: verdictOf(drift, built.response, answered),
  };
}

function urlMismatch(contract: BuiltContract, built: BuiltExample): string | undefined {
  if (!matchesRoute(contract, built)) return "no documented route has its method and URL";
  const option = /[?&](\$\w+)(?=&|$)/.exec(built.contract.request.url)?.[1];
  return option && `\`${option}\` has no value`;
}

/** What is only style counts where the message contradicts its type too. */
function verdictOf({ known, fresh }: SortedDrift, message: Message, mismatch: string | undefined): Verdict {
  if (driftWithin(fresh, message)) return strict;
  const accepted = driftWithin(known, message);
  if (accepted && (mismatch !== undefined || accepted.severity !== "info")) {
    return { kind: "known", reason: reasonOf(accepted) };
  }
  return mismatch === undefined ? strict : { kind: "loose", reason: mismatch };
}

function reasonOf({ rule, message }: Diagnostic): string {
  return `${rule}, ${message}`;
}
