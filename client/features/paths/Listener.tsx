import { useEffect } from "react";
import { useLocation, useSearch } from "wouter";
import { useRun } from "#client/commands/runner.ts";
import { deselect } from "#client/commands/select.ts";
import { pathsUrl, readPaths, withEnd } from "#client/state/paths-url.ts";
import { askPaths } from "#client/state/signals.ts";
import { useForeign } from "#client/ui/use-foreign.ts";

/** Hears that somebody asks how a node is tied to others, and puts the question into the address. */
export function Listener() {
  const run = useRun();
  const search = useSearch();
  const [, navigate] = useLocation();
  const foreign = useForeign();
  useEffect(() => {
    // Paths need evidence, which such a database has none of.
    if (foreign) return;
    return askPaths.on((id) => {
      const asked = readPaths(new URLSearchParams(search));
      navigate(`${pathsUrl(withEnd(asked, id))}${location.hash}`);
      // The question is read now, no longer the node.
      void run(deselect, {});
    });
  }, [run, search, navigate, foreign]);
  return null;
}
