import { useQuery } from "@tanstack/react-query";
import { Tabs } from "radix-ui";
import { useEffect } from "react";
import { queries } from "#client/api/queries.ts";
import { keyOf } from "#client/commands/registry.ts";
import { type PathsTab, pathsTabs } from "#client/state/paths-url.ts";
import { stepPath } from "#client/state/signals.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { fullWidth } from "#client/ui/full-width.ts";
import { BasisLine } from "#client/ui/lines.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { Tab } from "#client/ui/Tab.tsx";
import { useWords } from "#client/ui/words.ts";
import { Actions } from "./Actions.tsx";
import styles from "./Answer.module.css";
import { Chain } from "./Chain.tsx";
import { Common } from "./Common.tsx";
import { NoPath } from "./NoPath.tsx";
import { useNamed } from "./use-named.ts";
import { useChange, usePaths } from "./use-paths.ts";
import { useTitle } from "./use-title.ts";

/** The path that is read, sentence by sentence; where there is none, what would give one. */
export function Answer() {
  const { t } = useWords();
  const { asked, complete, query } = usePaths();
  const change = useChange();
  useStepKeys();
  const several = asked.from.length + asked.to.length > 1;
  if (!several)
    return (
      <div className={styles.answer}>
        <EmptyState title={t("paths.choose")}>
          <p>{t("paths.chooseWhat", { key: keyOf("ask-paths") })}</p>
        </EmptyState>
      </div>
    );
  return (
    <Tabs.Root
      className={styles.answer}
      value={asked.tab}
      onValueChange={(tab) => change({ tab: tab as PathsTab, path: asked.path })}
    >
      <Head />
      <div className={styles.bar}>
        <Tabs.List className={styles.tabList} aria-label={t("paths.tabs")}>
          {pathsTabs.map((tab) => (
            <Tab key={tab} value={tab}>
              {t(`paths.tab.${tab}`)}
            </Tab>
          ))}
        </Tabs.List>
        <Another />
      </div>
      <Tabs.Content value="sentences" className={styles.content}>
        {complete ? (
          <Asked query={query} waiting={<SkeletonLines count={8} />}>
            {({ paths }) => (paths.length === 0 ? <NoPath /> : <Chain />)}
          </Asked>
        ) : (
          <p className={styles.note}>{t("paths.chooseSide")}</p>
        )}
      </Tabs.Content>
      <Tabs.Content value="common" className={styles.content}>
        <Common />
      </Tabs.Content>
      <Actions />
    </Tabs.Root>
  );
}

function Head() {
  const { t } = useWords();
  const { asked, path } = usePaths();
  const title = useTitle();
  const named = useNamed();
  if (asked.tab === "common" || path === undefined)
    return (
      <header className={styles.answerHead}>
        <p className={styles.kind}>
          {t(asked.tab === "common" ? "paths.tab.common" : "paths.title")}
        </p>
        <h2 className={styles.title}>
          {asked.tab === "common"
            ? named([...asked.from, ...asked.to], true)
            : title(undefined, true)}
        </h2>
      </header>
    );
  return (
    <header className={styles.answerHead}>
      <p className={styles.kind}>
        <span>
          {t("paths.title")}
          <span className={styles.count}>{t("paths.steps", { count: path.steps.length })}</span>
        </span>
        <span className={styles.bases}>
          <BasisLine basis="stated" /> {path.steps.length - path.inferred}
          <BasisLine basis="inferred" /> {path.inferred}
        </span>
      </p>
      <h2 className={styles.title}>{title(path, true)}</h2>
      {path.document === null ? null : <OneSource id={path.document} />}
    </header>
  );
}

/** The one article that says all of a path. */
function OneSource({ id }: { id: string }) {
  const { t, language } = useWords();
  const { data } = useQuery(queries.documents());
  const document = data?.documents.find((each) => each.id === id);
  if (document === undefined) return null;
  return (
    <p className={styles.note}>
      {t("paths.by", {
        number: document.number,
        title: language === "en" ? document.titleEn : fullWidth(document.title),
      })}
    </p>
  );
}

/** The next path, where there are several; after the last comes the first. */
const useStep = () => {
  const { asked, paths, at } = usePaths();
  const change = useChange();
  return (by: 1 | -1): void => {
    if (paths.length < 2) return;
    const path = (at + by + paths.length) % paths.length;
    change({ path, tab: asked.tab }, { replace: true });
  };
};

function Another() {
  const { t } = useWords();
  const { paths, at, asked } = usePaths();
  const step = useStep();
  if (paths.length < 2 || asked.tab !== "sentences") return null;
  return (
    <button type="button" className={styles.another} onClick={() => step(1)}>
      {t("paths.another")}
      <span>
        {at + 1} / {paths.length}
      </span>
    </button>
  );
}

const useStepKeys = (): void => {
  const step = useStep();
  useEffect(() => stepPath.on(step));
};
