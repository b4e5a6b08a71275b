import { IconClockExclamation, IconDownload, IconPresentation } from "@tabler/icons-react";
import { Tabs } from "radix-ui";
import { useEffect, useRef } from "react";
import { askScene } from "#client/state/signals.ts";
import { Button } from "#client/ui/Button.tsx";
import { download } from "#client/ui/download.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { Tab } from "#client/ui/Tab.tsx";
import { GroupHead } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import type { RestQuestion } from "#graph/model/view.ts";
import { Effect } from "./Effect.tsx";
import { headOf, titleOf } from "./heads.ts";
import type { Group } from "./items.ts";
import styles from "./List.module.css";
import { NamedWith } from "./NamedWith.tsx";
import { OnlySaid } from "./OnlySaid.tsx";
import { RestOn } from "./RestOn.tsx";
import { Row } from "./Row.tsx";
import type { Shown } from "./shown.ts";
import { useNamed } from "./use-named.ts";
import { useRestOffer } from "./use-rest-offer.ts";
import { restCount, useRestOn } from "./use-rest-on.ts";
import { useTable } from "./use-table.ts";

/** All that the picture shows as a list, with chains and sentences. */
export function List({
  shown,
  ask,
  opened,
  follow,
  onToggle,
}: {
  shown: Shown;
  ask: (change: Partial<RestQuestion>) => void;
  opened: string | null;
  /** Whether it was opened in the picture, so that the list has to come to it. */
  follow: boolean;
  onToggle: (id: string) => void;
}) {
  const words = useWords();
  const { t } = words;
  const { question, groups, root } = shown;
  const { slip } = question;
  const table = useTable(shown);
  useRestOffer(shown);
  const restOn = useRestOn(question);
  const named = useNamed(shown, restOn);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened === null || !follow) return;
    list.current
      ?.querySelector(`[data-listed="${CSS.escape(opened)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  }, [opened, follow]);
  return (
    <div ref={list} className={styles.list}>
      <Head shown={shown} />
      <Tabs.Root defaultValue="list" className={styles.tabs}>
        <Tabs.List className={styles.tabList} aria-label={t("dependencies.tabs")}>
          <Tab value="list">
            {t(slip.length > 0 ? "dependencies.tab.affected" : "dependencies.tab.rest")}{" "}
            <span>{countOf(groups, slip.length > 0)}</span>
          </Tab>
          {slip.length === 0 ? null : (
            <Tab value="rest">
              {t("dependencies.tab.rest")} <span>{restCount(restOn)}</span>
            </Tab>
          )}
          <Tab value="named">
            {t("dependencies.tab.named")} <span>{named.named.length}</span>
          </Tab>
        </Tabs.List>
        <Tabs.Content value="list" className={styles.content}>
          <Missing shown={shown} />
          {groups.map((group) => (
            <section key={`${group.key} ${group.steps}`}>
              <GroupHead words={headOf(group, words)} count={group.items.length} />
              <ul>
                {group.items.map((item) => {
                  const Item = group.key === "affected" ? Effect : Row;
                  return (
                    <Item
                      key={item.node.id}
                      item={item}
                      shown={shown}
                      ask={ask}
                      open={opened === item.node.id}
                      onToggle={() => onToggle(item.node.id)}
                    />
                  );
                })}
              </ul>
            </section>
          ))}
          {slip.length === 0 ? null : <OnlyMeans groups={groups} />}
        </Tabs.Content>
        {slip.length === 0 ? null : (
          <Tabs.Content value="rest" className={styles.content}>
            {restOn.map((each) => (
              <RestOn
                key={each.id}
                rest={each}
                question={question}
                ask={ask}
                alone={restOn.length === 1}
              />
            ))}
          </Tabs.Content>
        )}
        <Tabs.Content value="named" className={styles.content}>
          <NamedWith named={named} shown={shown} ask={ask} />
        </Tabs.Content>
      </Tabs.Root>
      <footer className={styles.actions}>
        {slip.length > 0 ? null : (
          <Button strong onClick={() => ask({ slip: [root.id], direction: "downstream" })}>
            <IconClockExclamation size={16} stroke={1.8} aria-hidden />
            {t("dependencies.letSlip")}
          </Button>
        )}
        <Button
          onClick={() => download(`${t("dependencies.file")}.csv`, table.csv(), "text/csv")}
          disabled={table.rows.length === 0}
        >
          <IconDownload size={16} stroke={1.8} aria-hidden />
          {t("dependencies.export")}
        </Button>
        <Button onClick={() => askScene.emit()}>
          <IconPresentation size={16} stroke={1.8} aria-hidden />
          {t("command.addScene")}
        </Button>
      </footer>
    </div>
  );
}

/** How many the first tab is about. */
const countOf = (groups: readonly Group[], slips: boolean): number =>
  groups
    .filter(({ key }) => (slips ? key === "affected" : key !== "others"))
    .reduce((sum, { items }) => sum + items.length, 0);

function Head({ shown }: { shown: Shown }) {
  const words = useWords();
  const { t } = words;
  const { question, root, answers, facts } = shown;
  const { slip } = question;
  const only = slip.length === 1 ? facts.nodes.get(slip[0] ?? "") : undefined;
  const about = slip.length === 0 ? root : only;
  const counts = answers.slip?.counts;
  return (
    <header className={styles.head}>
      {about === undefined ? null : (
        <p className={styles.kind}>
          <KindMark kind={about.kind} size={18} />
          <span>{words.kind(about.kind)}</span>
          {about.modality === null ? null : (
            <span className={styles.modality}>
              <ModalityGlyph modality={about.modality} bare />
              {words.modality(about.modality)}
            </span>
          )}
        </p>
      )}
      <h2 className={styles.title}>{titleOf(shown, words)}</h2>
      {about === undefined ? null : <OnlySaid node={about} />}
      {counts === undefined ? null : (
        <p className={styles.summary}>
          {t("dependencies.affectedCount", { count: counts.direct + counts.transitive })}
          <span>
            {t("dependencies.apart", { direct: counts.direct, transitive: counts.transitive })}
          </span>
        </p>
      )}
    </header>
  );
}

/** What the reports do not say, where an answer is empty. */
function Missing({ shown: { question, answers, root } }: { shown: Shown }) {
  const words = useWords();
  const { t } = words;
  const name = words.name(root);
  const lines = [
    answers.slip?.affected.length === 0 ? t("dependencies.nothingAffected") : undefined,
    answers.upstream?.layers.length === 0 ? t("dependencies.noUpstream", { name }) : undefined,
    answers.downstream?.layers.length === 0 && question.slip.length === 0
      ? t("dependencies.noDownstream", { name })
      : undefined,
  ].filter((line) => line !== undefined);
  return lines.map((line) => (
    <p key={line} className={styles.missing}>
      {line}
    </p>
  ));
}

/** The goals of which the text states no means but what slips. */
function OnlyMeans({ groups }: { groups: readonly Group[] }) {
  const words = useWords();
  const only = groups
    .filter(({ key }) => key === "affected")
    .flatMap(({ items }) => items)
    .filter(({ others }) => others?.onlyMeans);
  return (
    <section>
      <GroupHead words={words.t("dependencies.onlyMeans")} count={only.length} />
      <p className={styles.only}>
        {only.length === 0
          ? words.t("dependencies.noOnlyMeans")
          : only.map(({ node }) => words.name(node)).join(words.t("state.list"))}
      </p>
    </section>
  );
}
