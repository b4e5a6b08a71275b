import { useEffect } from "react";
import { useLocation, useSearch } from "wouter";
import { useRun } from "#client/commands/runner.ts";
import { deselect } from "#client/commands/select.ts";
import {
  type PathsAddress,
  pathsUrl,
  plainPaths,
  readPaths,
  withEnd,
} from "#client/state/paths-url.ts";
import { askPaths } from "#client/state/signals.ts";
import { useForeign } from "#client/ui/use-foreign.ts";

/** Hears that somebody asks how nodes are tied, and puts the question into the address. */
export function Listener() {
  const run = useRun();
  const search = useSearch();
  const [, navigate] = useLocation();
  const foreign = useForeign();
  useEffect(() => {
    // Paths need evidence, which such a database has none of.
    if (foreign) return;
    return askPaths.on(({ nodes, how }) => {
      const asked = how === "add" ? readPaths(new URLSearchParams(search)) : null;
      const ends = nodes.reduce<PathsAddress | null>(withEnd, asked) ?? plainPaths;
      const tab = how === "common" ? "common" : ends.tab;
      navigate(`${pathsUrl({ ...ends, tab })}${location.hash}`);
      // The question is read now, no longer what is selected.
      void run(deselect, {});
    });
  }, [run, search, navigate, foreign]);
  return null;
}
