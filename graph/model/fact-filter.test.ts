import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Basis, Modality } from "./claims.ts";
import { factFilterOf, viewFiltersOf } from "./fact-filter.ts";
import { relationTypes } from "./relations.ts";
import { emptyView } from "./view.ts";

test("what a filter of facts leaves comes back from it, and the kinds stay", () => {
  fc.assert(
    fc.property(
      fc.subarray([...relationTypes]),
      fc.subarray([...Basis.options]),
      fc.subarray([...Modality.options]),
      fc.subarray(["person:a", "doc"]),
      (types, basis, modalities, voices) => {
        const filters = {
          ...emptyView.filters,
          kinds: ["Goal" as const],
          types,
          basis,
          modalities,
          voices,
        };
        expect(viewFiltersOf(factFilterOf(filters), filters)).toEqual(filters);
      },
    ),
  );
});
