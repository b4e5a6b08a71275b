import { useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { queries } from "#client/api/queries.ts";
import {
  type PathsAddress,
  pathsUrl,
  pathsWish,
  plainPaths,
  readPaths,
} from "#client/state/paths-url.ts";
import { useView, useWholeState } from "#client/state/store.ts";
import type { Node } from "#graph/model/records.ts";
import { pathsRead } from "./steps.ts";

/** The question on paths that the address asks. */
export const useAsked = (): PathsAddress => {
  const search = useSearch();
  return useMemo(() => readPaths(new URLSearchParams(search)) ?? plainPaths, [search]);
};

/** Goes to the question with something changed; the first path is read then, unless told. The view in
 * the fragment goes along. */
export const useChange = () => {
  const asked = useAsked();
  const [, navigate] = useLocation();
  return (change: Partial<PathsAddress>, how: { replace: boolean } = { replace: false }): void =>
    navigate(`${pathsUrl({ ...asked, path: 0, ...change })}${location.hash}`, how);
};

/** The question, its answer, and the path that is read. */
export const usePaths = () => {
  const asked = useAsked();
  const filters = useView(({ view }) => view.filters);
  const wish = pathsWish(asked, filters);
  const complete = asked.from.length > 0 && asked.to.length > 0;
  const query = useQuery({ ...queries.paths(wish), enabled: complete });
  const { data } = query;
  const paths = useMemo(() => (data === undefined ? [] : pathsRead(data)), [data]);
  const at = Math.min(asked.path, Math.max(0, paths.length - 1));
  return { asked, wish, complete, query, paths, at, path: paths[at] };
};

/** Nodes by id: those at hand, and others as they come.
 * @returns the nodes that are known, and whether others are still on their way */
export const useNodes = (
  ids: readonly string[],
): { known: ReadonlyMap<string, Node>; pending: boolean } => {
  const { facts } = useWholeState();
  const away = [...new Set(ids)].filter((id) => facts.nodes[id] === undefined);
  const asked = useQueries({ queries: away.map((id) => queries.node(id)) });
  const found = asked.flatMap(({ data }) => data?.node ?? []);
  const known = new Map(
    [...ids.flatMap((id) => facts.nodes[id] ?? []), ...found].map((node) => [node.id, node]),
  );
  return { known, pending: asked.some(({ isPending }) => isPending) };
};
