import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Basis, Modality } from "#graph/model/claims.ts";
import { kindNames } from "#graph/model/kinds.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { emptyView } from "#graph/model/view.ts";
import { filtersIn, withFilters } from "./filter-address.ts";

const filters = fc.record({
  kinds: fc.subarray([...kindNames]),
  types: fc.subarray([...relationTypes]),
  basis: fc.subarray([...Basis.options]),
  modalities: fc.subarray([...Modality.options]),
  voices: fc.subarray(["event:plenum", "wujin-3"]),
  documents: fc.subarray(["wujin-1", "wujin-2"]),
});

test("an address brings back the filters, and keeps what else it says", () => {
  fc.assert(
    fc.property(filters, (given) => {
      const query = withFilters(new URLSearchParams("view=matrix&off=old"), given);
      const read = filtersIn(new URLSearchParams(query.toString()));
      expect(read ?? emptyView.filters).toEqual(given);
      expect(query.get("view")).toBe("matrix");
    }),
  );
});

test("an address without filters holds none, and unknown names are left out", () => {
  expect(filtersIn(new URLSearchParams("view=table"))).toBeNull();
  expect(filtersIn(new URLSearchParams("off=NOTHING,inferred"))).toEqual({
    ...emptyView.filters,
    basis: ["inferred"],
  });
});
