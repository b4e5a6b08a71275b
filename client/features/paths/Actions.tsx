import { IconCopy, IconFocusCentered, IconPresentation } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { only } from "#client/commands/only.ts";
import { useRun } from "#client/commands/runner.ts";
import { askScene, onlyPath } from "#client/state/signals.ts";
import { notify } from "#client/state/tasks.ts";
import { Button } from "#client/ui/Button.tsx";
import { citedPassages } from "#client/ui/cited-passages.ts";
import { copyText } from "#client/ui/copy-text.ts";
import { fullWidth } from "#client/ui/full-width.ts";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./Answer.module.css";
import { pathText, type TextStep } from "./path-text.ts";
import type { Step } from "./steps.ts";
import { drawnOf, useCommon } from "./use-common.ts";
import { useAsked, usePaths } from "./use-paths.ts";
import { useReadOffer } from "./use-read-offer.ts";
import { useTitle } from "./use-title.ts";

/** What can be done with what is read: copied as text, kept as a scene, or left alone on the canvas. */
export function Actions() {
  const { t } = useWords();
  const asked = useAsked();
  const read = useRead();
  const leave = useOnly();
  const copy = useCopy();
  useReadOffer(read);
  if (read === undefined) return null;
  return (
    <footer className={styles.actions}>
      {asked.tab === "sentences" ? (
        <Button onClick={() => void copy()}>
          <IconCopy size={16} stroke={1.8} aria-hidden />
          {t("paths.copy")}
        </Button>
      ) : null}
      <Button onClick={() => askScene.emit()}>
        <IconPresentation size={16} stroke={1.8} aria-hidden />
        {t("command.addScene")}
      </Button>
      <Button onClick={leave}>
        <IconFocusCentered size={16} stroke={1.8} aria-hidden />
        {t("command.onlyPath")}
      </Button>
    </footer>
  );
}

/** The nodes of what is read; nothing before there is an answer. */
const useRead = (): readonly Node[] | undefined => {
  const { path } = usePaths();
  const { tab } = useAsked();
  const common = useCommon();
  return tab === "common" ? common.data && drawnOf(common.data) : path?.nodes;
};

/** Makes a view of what is read. */
export const useOnly = (): (() => void) => {
  const run = useRun();
  const shown = useRead();
  return () => {
    if (shown === undefined) return;
    void run(only, { nodes: shown.map(({ id }) => id) });
  };
};

/** Leaves what is read alone when the key for it is pressed. */
export const useOnlyKey = (): void => {
  const leave = useOnly();
  useEffect(() => onlyPath.on(leave));
};

const useCopy = (): (() => Promise<void>) => {
  const { path } = usePaths();
  const title = useTitle();
  const toText = useStepText();
  return async () => {
    if (path === undefined) return;
    try {
      const steps = await Promise.all(path.steps.map(toText));
      const done = await copyText(pathText(title(path), steps));
      notify({ tone: "info", message: { notice: done ? "pathCopied" : "notCopied" } });
    } catch (error) {
      notify({ tone: "error", message: { problem: asProblem(error).code } });
    }
  };
};

/** A step in words; what it rests on is at hand, since it is open beside the picture. */
const useStepText = () => {
  const words = useWords();
  const client = useQueryClient();
  return async ({ relationship, from, to }: Step): Promise<TextStep> => {
    const { evidence, voice } = await client.fetchQuery(queries.relationship(relationship.id));
    const report = evidence.find(({ document }) => document.id === voice?.id)?.document;
    const said =
      report === undefined
        ? voice && words.both(voice.name)
        : words.t("evidence.reporter", { name: report.author ?? "" });
    const basis = words.t(`basis.${relationship.basis}`);
    return {
      from: words.name(from),
      to: words.name(to),
      relation: words.relation(relationship.type),
      basis: said === null ? basis : `${basis}${words.t("state.comma")}${said}`,
      note:
        relationship.basis === "inferred"
          ? `${words.t("basis.inferred")}: ${relationship.note ?? ""}`
          : null,
      sentences: citedPassages(evidence)
        .filter(({ role }) => role === "fact")
        .map(({ passage, document }) => ({
          text: fullWidth(passage.text),
          cite: `§${document.number}·${passage.number} ${words.language === "en" ? document.titleEn : document.title}`,
        })),
    };
  };
};
