import type { Property } from "../../../model/api-model.ts";
import type { JsonMember } from "../../../text/json.ts";
import type { CheckContext } from "../../context/check-context.ts";
import type { TypedBody, TypedObject } from "../../context/typed-body.ts";
import { describeOwner } from "../../judge/describe-owner.ts";
import type { Finding, Rule } from "../../rule.ts";
import { printJson } from "../../../text/print-json.ts";

/**
 * Reports control information of a property that the type doesn't have: `shelff@odata.bind`.
 *
 * The service binds or annotates nothing. A name close to a documented one is a slip, in another case an error; any other may be
 * a relationship that no table lists, and is a note. Open types may have any.
 *
 * Beside:
 *
 * ~~~ resources/note.md
 * # note resource type
 * ## Relationships
 * |Relationship|Type|Description|
 * |:--|:--|:--|
 * |shelf|[shelf](shelf.md)|Where it lies.|
 * ~~~
 *
 * ~~~ resources/shelf.md
 * # shelf resource type
 * ## Properties
 * |Property|Type|Description|
 * |:--|:--|:--|
 * |id|String|The key.|
 * ~~~
 *
 * Wrong:
 *
 * ~~~ api/note-post.md 16:3
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * Supply a [note](../resources/note.md).
 * ## Response
 * Returns `201 Created` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "request", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 * Content-Type: application/json
 *
 * { "Shelf@odata.bind": "https://graph.microsoft.com/v1.0/shelves/3" }
 * ```
 * ~~~
 *
 * Right:
 *
 * ~~~ api/note-post.md
 * # Create note
 * ## HTTP request
 * ``` http
 * POST /notes
 * ```
 * ## Request body
 * Supply a [note](../resources/note.md).
 * ## Response
 * Returns `201 Created` and a [note](../resources/note.md).
 * ## Example
 * <!-- { "blockType": "request", "@odata.type": "microsoft.graph.note" } -->
 * ``` http
 * POST https://graph.microsoft.com/v1.0/notes
 * Content-Type: application/json
 *
 * { "shelf@odata.bind": "https://graph.microsoft.com/v1.0/shelves/3" }
 * ```
 * ~~~
 *
 * Fix: `markdrift check --fix` spells the name right where only the case is wrong.
 */
export const controlTarget: Rule = {
  id: "example/control-target",
  severity: "warning",
  *check(context) {
    for (const body of context.bodies) {
      for (const owner of body.objects) {
        for (const member of owner.strange) {
          const name = targetOf(member);
          if (name !== undefined && isUnknown(name, owner, context))
            yield judge({ body, owner, member, name }, context);
        }
      }
    }
  },
};

interface Place {
  readonly body: TypedBody;
  readonly owner: TypedObject;
  readonly member: JsonMember;
  readonly name: string;
}

/** What stands before `@odata.` in a key. */
function targetOf({ key }: JsonMember): string | undefined {
  const at = key.indexOf("@odata.");
  return at > 0 && /^[A-Za-z_]\w*$/.test(key.slice(0, at)) ? key.slice(0, at) : undefined;
}

/** What the object shows as a key of its own is judged there. */
function isUnknown(name: string, owner: TypedObject, { types }: CheckContext): boolean {
  if (owner.type === undefined || types.open(owner.type) || owner.property(name) !== undefined) return false;
  if (owner.node.members.some(({ key }) => key === name)) return false;
  return !types.subtypes(owner.type.name).some((type) => types.properties(type).has(name));
}

function judge({ body, owner, member, name }: Place, context: CheckContext): Finding {
  const cased = owner.anyCase(name);
  const slip = cased?.name ?? context.nearName(name, owner.names(), body.operation.page);
  const near = slip === undefined ? undefined : owner.property(slip);
  return {
    message: `Unexpected \`${member.key}\`, expected a property of ${describeOwner(owner)} before the \`@\``,
    source: body.rangeOf(member.keySpan),
    related: near === undefined ? [] : [{ source: near.source, message: `\`${near.name}\` is documented here` }],
    ...(near !== undefined && { suggestion: `Did you mean \`${near.name}\`?` }),
    ...(near === undefined && { severity: "info" as const }),
    ...(cased !== undefined && body.sure && { severity: "error" as const }),
    ...(cased !== undefined && { fix: fixOf(member, name, cased) }),
  };
}

function fixOf({ key, keySpan }: JsonMember, name: string, cased: Property): NonNullable<Finding["fix"]> {
  return { start: keySpan.start, end: keySpan.end, text: printJson(`${cased.name}${key.slice(name.length)}`) };
}
