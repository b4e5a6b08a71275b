import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("a table is led by a byte order mark and ends each row as spreadsheets expect", () => {
  expect(toCsv(["名称", "数"], [["武高新", 3]])).toBe("\uFEFF名称,数\r\n武高新,3\r\n");
});

test("quotes, commas and line breaks stay in their cell, and nothing is nothing", () => {
  expect(toCsv(["a"], [['说“好”, "ok"'], ["一\n二"], [null]])).toBe(
    '\uFEFFa\r\n"说“好”, ""ok"""\r\n"一\n二"\r\n\r\n',
  );
});

test.each(["=1+1", "+1", "-1", "@x", "\tx"])(
  "a text that looks like a formula is none: %s",
  (text) => {
    expect(toCsv(["a"], [[text]])).toContain(`'${text}`);
  },
);

test("a number stays one, negative too", () => {
  expect(toCsv(["a"], [[-1.5]])).toBe("\uFEFFa\r\n-1.5\r\n");
});
