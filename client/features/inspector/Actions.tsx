import { IconEyeOff, IconPlus, IconRoute, IconTarget } from "@tabler/icons-react";
import { Link, useSearch } from "wouter";
import { expand } from "#client/commands/expand.ts";
import { hide } from "#client/commands/hide.ts";
import { useRun } from "#client/commands/runner.ts";
import { canBeEnd, readPaths } from "#client/state/paths-url.ts";
import { isOnCanvas } from "#client/state/selectors.ts";
import { askPaths } from "#client/state/signals.ts";
import { useView } from "#client/state/store.ts";
import { goalUrl } from "#client/state/url.ts";
import { Button, buttonLink } from "#client/ui/Button.tsx";
import { useForeign } from "#client/ui/use-foreign.ts";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./Inspector.module.css";

/** What can be done with the node that is shown. */
export function Actions({ node }: { node: Node }) {
  const { t } = useWords();
  const run = useRun();
  const foreign = useForeign();
  const asked = readPaths(new URLSearchParams(useSearch()));
  const there = useView((state) => isOnCanvas(state, node.id));
  return (
    <footer className={styles.actions}>
      {there ? (
        <>
          <Button onClick={() => void run(expand, { nodes: [node.id] })}>
            <IconPlus size={16} stroke={1.8} aria-hidden />
            {t("command.expand")}
          </Button>
          <Button onClick={() => void run(hide, { nodes: [node.id] })}>
            <IconEyeOff size={16} stroke={1.8} aria-hidden />
            {t("command.hide")}
          </Button>
        </>
      ) : null}
      {foreign ? null : (
        <Button
          disabled={!canBeEnd(asked, node.id)}
          onClick={() => askPaths.emit({ nodes: [node.id], how: "add" })}
        >
          <IconRoute size={16} stroke={1.8} aria-hidden />
          {t(asked === null ? "inspector.askFrom" : "inspector.addEnd")}
        </Button>
      )}
      {node.kind === "Goal" ? (
        <Link className={buttonLink} href={goalUrl(node.id)}>
          <IconTarget size={16} stroke={1.8} aria-hidden />
          {t("command.openLens")}
        </Link>
      ) : null}
    </footer>
  );
}
