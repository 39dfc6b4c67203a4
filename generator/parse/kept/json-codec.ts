import type { JsonFault, JsonMember, JsonNode, JsonText } from "../../text/json.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import type { Codec } from "./codec.ts";
import { codecOfKinds } from "./codec-of-kinds.ts";

/** Keeps JSON as it was read. */
export const jsonCodec: Codec<JsonText> = {
  write({ value, faults }, to) {
    to.flag(value !== undefined);
    if (value !== undefined) nodeCodec.write(value, to);
    to.list(faults, writeFault);
  },
  read(from) {
    if (!from.flag()) return { faults: from.list(readFault) };
    return { value: nodeCodec.read(from), faults: from.list(readFault) };
  },
};

const nodeCodec: Codec<JsonNode> = codecOfKinds<JsonNode>({
  string: {
    write(node, to) {
      to.span(node);
      to.string(node.value, node.start + 1);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "string", value: from.string(start + 1), start, end };
    },
  },
  object: {
    write(node, to) {
      to.span(node);
      to.list(node.members, writeMember);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "object", members: from.list(readMember), start, end };
    },
  },
  array: {
    write(node, to) {
      to.span(node);
      to.list(node.items, nodeCodec.write);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "array", items: from.list(nodeCodec.read), start, end };
    },
  },
  number: {
    write(node, to) {
      to.span(node);
      to.string(printNumber(node.value), node.start);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "number", value: Number(from.string(start)), start, end };
    },
  },
  boolean: {
    write(node, to) {
      to.span(node);
      to.flag(node.value);
    },
    read(from) {
      const { start, end } = from.span();
      return { kind: "boolean", value: from.flag(), start, end };
    },
  },
  null: {
    write: (node, to) => to.span(node),
    read(from) {
      const { start, end } = from.span();
      return { kind: "null", start, end };
    },
  },
});

function printNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function writeMember(member: JsonMember, to: ByteWriter): void {
  to.span(member);
  to.span(member.keySpan);
  to.string(member.key, member.keySpan.start + 1);
  nodeCodec.write(member.value, to);
}

function readMember(from: ByteReader): JsonMember {
  const { start, end } = from.span();
  const keySpan = from.span();
  const key = from.string(keySpan.start + 1);
  return { key, keySpan, value: nodeCodec.read(from), start, end };
}

function writeFault(fault: JsonFault, to: ByteWriter): void {
  to.word(fault.code);
  to.span(fault);
  to.flag(fault.repair !== undefined);
  if (fault.repair !== undefined) to.word(fault.repair);
}

function readFault(from: ByteReader): JsonFault {
  const code = from.word() as JsonFault["code"];
  const { start, end } = from.span();
  return from.flag() ? { code, start, end, repair: from.word() } : { code, start, end };
}
