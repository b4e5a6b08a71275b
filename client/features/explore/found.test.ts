import { expect, test } from "vitest";
import { aNode } from "#client/state/fixture.ts";
import { found } from "./found.ts";

const nodes = [
  aNode("zone:a", { name: "常州武高新", nameEn: "Changzhou Park" }),
  aNode("zone:b", { name: "武高新", nameEn: "High-tech Zone", aliases: ["国家高新区"] }),
  aNode("place:c", { name: "武进区", nameEn: "Wujin" }),
];
const idsOf = (asked: string, further: readonly string[] = []): string[] =>
  found(nodes, asked, further).map(({ id }) => id);

test("finds by the beginning of a name before within it, in either language", () => {
  expect(idsOf("武高")).toEqual(["zone:b", "zone:a"]);
  expect(idsOf("wu")).toEqual(["place:c"]);
  expect(idsOf("ZONE")).toEqual(["zone:b"]);
});

test("finds by an alias, and by what the server knows beyond letters, but only what is drawn", () => {
  expect(idsOf("国家")).toEqual(["zone:b"]);
  expect(idsOf("wgx", ["zone:b", "zone:away", "zone:a"])).toEqual(["zone:b", "zone:a"]);
});

test("finds nothing for nothing", () => {
  expect(idsOf("  ", ["zone:a"])).toEqual([]);
  expect(idsOf("无锡")).toEqual([]);
});
